package io.github.threadmill.cli;

import io.github.threadmill.feedback.Printable;
import io.github.threadmill.grade.Graded;
import java.util.concurrent.atomic.AtomicInteger;

/** Says how far a batch is, to a person only. Thread-safe. */
final class Progress {

  private final Console console;
  private final int total;
  private final AtomicInteger done = new AtomicInteger();

  Progress(Console console, int total) {
    this.console = console;
    this.total = total;
  }

  void done(Graded graded) {
    int number = done.incrementAndGet();
    if (console.colours()) {
      console
          .err()
          .printf("\r\u001b[K%d of %d  %s", number, total, Printable.text(graded.submission()));
      if (number == total) {
        console.err().print("\r\u001b[K");
      }
      console.err().flush();
    }
  }
}
