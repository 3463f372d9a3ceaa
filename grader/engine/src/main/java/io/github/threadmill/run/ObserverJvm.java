package io.github.threadmill.run;

import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.kit.Jvm;
import io.github.threadmill.observer.ObserverMain;
import io.github.threadmill.process.SerialFilter;
import io.github.threadmill.sandbox.Cell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * How observing processes are started: with a fixed number of processors, a small heap, and the
 * classes that every check needs from an ahead-of-time cache.
 *
 * @param jvm with the API, the network's plain types and the checks on its class path, and no more
 * @param searching with the model checker besides, for exercises that ask for it
 * @param testing with what runs tests besides, for exercises whose submissions are tests
 * @param cache made by {@link #trained}; empty where this JVM cannot make one
 */
public record ObserverJvm(Jvm jvm, Jvm searching, Jvm testing, Optional<Path> cache) {

  private static final String AGENT = "byte-buddy-agent-";

  /** Several times what the model checker's many copies of a class take. */
  private static final int METASPACE_MEGABYTES = 256;

  /** Nothing may depend on how many cores the host has. */
  private static final int PROCESSORS = 4;

  /**
   * With a cache, made on first use and kept beside the jars. A cache is bound to the very jars and
   * the very JVM that made it; one that does not fit is ignored by the JVM, and costs time alone.
   */
  public static ObserverJvm trained(Jvm jvm, Jvm searching, Jvm testing, Path folder) {
    Path cache = folder.resolve("observer-" + fingerprint(jvm) + ".aot");
    return new ObserverJvm(
        jvm,
        searching,
        testing,
        Files.exists(cache) || train(jvm, cache) ? Optional.of(cache) : Optional.empty());
  }

  private static String fingerprint(Jvm jvm) {
    StringBuilder all = new StringBuilder(Runtime.version().toString());
    for (Path jar : jvm.jars()) {
      all.append(jar).append(jar.toFile().length()).append(jar.toFile().lastModified());
    }
    return Integer.toHexString(all.toString().hashCode());
  }

  private static boolean train(Jvm jvm, Path cache) {
    Path beside = cache.resolveSibling(cache.getFileName() + "." + ProcessHandle.current().pid());
    List<String> command = new ArrayList<>(List.of(jvm.java().toString()));
    command.addAll(flags());
    command.addAll(
        List.of(
            "-XX:AOTCacheOutput=" + beside,
            "-cp",
            jvm.classPath(),
            ObserverMain.class.getName(),
            "--train"));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(2, TimeUnit.MINUTES) || !Files.exists(beside)) {
        process.destroyForcibly();
        return false;
      }
      Files.move(beside, cache, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (IOException notThisTime) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** The files that it reads. */
  List<Path> files(Exercise exercise) {
    List<Path> files = new ArrayList<>(jvm(exercise).jars());
    cache.ifPresent(files::add);
    return files;
  }

  /** The folder of the JDK or of the runtime that it is. */
  Path home() {
    return jvm.home();
  }

  /** The command line; it says nothing of what is graded. */
  List<String> command(Exercise exercise, Cell cell) {
    List<String> command = new ArrayList<>(List.of(jvm.java().toString()));
    command.addAll(flags());
    command.addAll(exercise.modelChecker() ? agent(cell) : cached(cell));
    command.addAll(
        List.of(
            "-Xmx" + exercise.limits().heapMegabytes() + "m",
            "-XX:MaxDirectMemorySize=" + exercise.limits().heapMegabytes() + "m",
            "-XX:MaxMetaspaceSize=" + METASPACE_MEGABYTES + "m",
            "-XX:+ExitOnOutOfMemoryError",
            SerialFilter.FLAG,
            "-XX:-UsePerfData",
            "-XX:+DisableAttachMechanism",
            "-XX:ErrorFile=/dev/null",
            "-XX:-CreateCoredumpOnCrash",
            "-Duser.name=student",
            "-Duser.timezone=UTC",
            "-Djava.io.tmpdir=" + cell.home(),
            "-Duser.home=" + cell.home(),
            "-cp",
            jvm(exercise).seen(cell::inside).classPath(),
            ObserverMain.class.getName()));
    return command;
  }

  /** Whatever is behind the jars of {@link #jvm} does not keep its cache from fitting. */
  private Jvm jvm(Exercise exercise) {
    if (exercise.modelChecker()) {
      return searching;
    }
    return exercise.submitsTests() ? testing : jvm;
  }

  private List<String> cached(Cell cell) {
    return cache.map(file -> List.of("-XX:AOTCache=" + cell.inside(file))).orElse(List.of());
  }

  /**
   * Lincheck rewrites classes, and nothing may attach to the process later. A JVM with an agent
   * refuses the cache, and says so on its standard error: it gets none.
   */
  private List<String> agent(Cell cell) {
    return searching.jars().stream()
        .filter(jar -> jar.getFileName().toString().startsWith(AGENT))
        .map(
            jar ->
                List.of("-javaagent:" + cell.inside(jar), "--sun-misc-unsafe-memory-access=allow"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the kit's jars lack " + AGENT + "*.jar"));
  }

  private static List<String> flags() {
    return List.of(
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-XX:ActiveProcessorCount=" + PROCESSORS,
        "-Dfile.encoding=UTF-8",
        "-Duser.language=en",
        "-Duser.country=");
  }
}
