package io.github.threadmill.cli;

import io.github.threadmill.exercise.BrokenExerciseException;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.submission.UnusableInputException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import picocli.CommandLine;

/** The command line's front door. */
public final class Main {

  private Main() {}

  /**
   * @param arguments as typed
   */
  @SuppressWarnings("SystemExitOutsideMain") // this is main
  public static void main(String[] arguments) {
    PrintStream out = utf8(System.out);
    PrintStream err = utf8(System.err);
    int code = run(kit(), out, err, arguments);
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs one command and returns its exit code. */
  static int run(Kit kit, PrintStream out, PrintStream err, String... arguments) {
    Console console = new Console(out, err, CommandLine.Help.Ansi.AUTO.enabled());
    CommandLine line = new CommandLine(new ThreadmillCommand(), new Commands(kit, console));
    line.setOut(new java.io.PrintWriter(out, true, StandardCharsets.UTF_8));
    line.setErr(new java.io.PrintWriter(err, true, StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((thrown, failed, parsed) -> explain(console, thrown));
    line.getSubcommands()
        .values()
        .forEach(sub -> sub.setExecutionExceptionHandler(line.getExecutionExceptionHandler()));
    return line.execute(arguments);
  }

  private static int explain(Console console, Exception thrown) {
    return switch (thrown) {
      case UnusableInputException unusable ->
          console.unusable(String.valueOf(unusable.getMessage()));
      case BrokenExerciseException broken -> console.unusable(String.valueOf(broken.getMessage()));
      case UncheckedIOException machine ->
          console.unusable(machine.getMessage() + " (" + machine.getCause() + ")");
      case IOException machine -> console.unusable(machine.toString());
      default -> console.broke(thrown);
    };
  }

  private static Kit kit() {
    Path home = Path.of(System.getProperty("threadmill.home", ".")).toAbsolutePath().normalize();
    Path jars = Path.of(System.getProperty("threadmill.jars", home + "/grader/engine/target/kit"));
    return new Kit(home, jars.toAbsolutePath().normalize());
  }

  private static PrintStream utf8(PrintStream stream) {
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }
}
