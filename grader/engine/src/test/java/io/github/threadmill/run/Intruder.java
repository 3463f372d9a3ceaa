package io.github.threadmill.run;

import io.github.threadmill.api.WorkerLauncher;
import io.github.threadmill.compile.Compiled;
import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.exercise.Kind;
import io.github.threadmill.exercise.Limits;
import io.github.threadmill.exercise.Visibility;
import io.github.threadmill.kit.Jvm;
import io.github.threadmill.lab.Observed;
import io.github.threadmill.network.Site;
import io.github.threadmill.observer.Message;
import io.github.threadmill.observer.ObserverMain;
import io.github.threadmill.sandbox.Sandbox;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Hostile code in an observing process: what a student's could do if no gate stood before it. */
final class Intruder implements AutoCloseable {

  private static final String NAME = "threadmill.intruder.Intruder";

  private static final ObserverJvm OBSERVER =
      new ObserverJvm(jvm(), jvm(), jvm(), Optional.empty());

  private final ObserverProcess process;

  private Intruder(ObserverProcess process) {
    this.process = process;
  }

  /**
   * Starts a process that will run some code.
   *
   * @param folder an empty one
   * @param body statements of a method that returns an Object and may throw anything
   */
  static Intruder with(Path folder, String body) throws IOException {
    return with(Sandbox.none(), folder, body);
  }

  /** The same in a sandbox. */
  static Intruder with(Sandbox sandbox, Path folder, String body) throws IOException {
    Path students = Files.createDirectory(folder.resolve("students"));
    Path checks = Files.createDirectory(folder.resolve("checks"));
    Compiled.in(checks, Map.of(NAME.replace('.', '/') + ".java", source(body)));
    Message.Prepare prepare =
        new Message.Prepare(
            students.toString(), checks.toString(), "threadmill.intruder", List.of(), false);
    return new Intruder(
        ObserverProcess.start(OBSERVER, sandbox, exercise(), prepare, name -> null));
  }

  /** What a process says whose classes cannot be read. */
  static Message.Reply saidWithoutItsClasses(Path folder) throws IOException {
    String missing = folder.resolve("missing").toString();
    Message.Prepare prepare =
        new Message.Prepare(missing, missing, "threadmill.intruder", List.of(), false);
    try (ObserverProcess process =
        ObserverProcess.start(OBSERVER, Sandbox.none(), exercise(), prepare, name -> null)) {
      return process.receive();
    }
  }

  private static String source(String body) {
    return """
    package threadmill.intruder;

    import io.github.threadmill.lab.Lab;
    import java.io.*;
    import java.lang.management.*;
    import java.net.*;
    import java.nio.channels.*;
    import java.nio.file.*;
    import java.util.*;
    import java.util.concurrent.*;
    import java.util.stream.*;

    public class Intruder {
      public void intrude(Lab lab) {
        lab.observe(() -> act());
      }

      private static Object act() throws Exception {
        %s
      }

      /** Reports what a deed came to, whichever way it ended. */
      private static String outcome(Callable<?> deed) {
        try {
          return String.valueOf(deed.call());
        } catch (Throwable thrown) {
          return thrown.toString();
        }
      }
    }
    """
        .formatted(body);
  }

  /** The kit's own classes, wherever they are. */
  static Jvm jvm() {
    List<Path> classes =
        Stream.of(ObserverMain.class, WorkerLauncher.class, Site.class)
            .map(Intruder::home)
            .toList();
    return new Jvm(Path.of(System.getProperty("java.home"), "bin", "java"), classes);
  }

  private static Path home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static Exercise exercise() {
    CheckSpec check =
        new CheckSpec("01.first", Kind.CORRECTNESS, "First", 1, List.of(), Visibility.PUBLIC);
    return new Exercise(
        "01-intruder",
        "Intruder",
        "threadmill.intruder",
        List.of("**"),
        List.of(check),
        List.of(),
        Limits.DEFAULT,
        false,
        false,
        List.of());
  }

  /** Runs the code; its result as text, or what it threw. */
  String act() throws IOException {
    begin();
    return seen();
  }

  /** What came of what was begun. */
  String seen() throws IOException {
    if (process.receive() instanceof Message.Saw(Observed observed)) {
      return observed.ending() == Observed.Ending.RETURNED
          ? String.valueOf(observed.value())
          : String.valueOf(observed.thrown());
    }
    throw new IOException("no observation came");
  }

  /** Lets the code run and does not wait for it. */
  void begin() {
    process.send(new Message.Begin(NAME, "intrude", 1));
  }

  ObserverProcess process() {
    return process;
  }

  @Override
  public void close() {
    process.close();
  }
}
