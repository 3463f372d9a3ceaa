package io.github.threadmill.cli;

import io.github.threadmill.feedback.Printable;
import java.io.PrintStream;

/**
 * Where words go: the answer to {@code out}, everything else to {@code err}.
 *
 * @param colours whether a person looks at {@code out}
 */
record Console(PrintStream out, PrintStream err, boolean colours) {

  /** One line that says what is wrong with the input, and may name a file of a submission's. */
  int unusable(String message) {
    err.println("threadmill: " + Printable.text(message));
    return ExitCode.UNUSABLE;
  }

  /** The kit's own fault: all that is known, and an exit code that no mark is read from. */
  int broke(Exception thrown) {
    err.println("threadmill: the grader itself broke, which is not the submission's fault:");
    thrown.printStackTrace(err);
    return ExitCode.COULD_NOT_GRADE;
  }

  void say(Iterable<String> lines) {
    lines.forEach(out::println);
    out.flush();
  }
}
