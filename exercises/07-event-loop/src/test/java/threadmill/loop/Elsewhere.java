package threadmill.loop;

import io.github.threadmill.lab.Lab;
import io.github.threadmill.watch.BlockingListener.Answer;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts how often the student's code has waited anywhere but at the loop's clock. Static, because
 * each check has classes of its own.
 */
final class Elsewhere {

  private static final AtomicInteger WAITS = new AtomicInteger();

  private Elsewhere() {}

  /** To be said before the first observation. */
  static void count(Lab lab) {
    lab.listen(
        (call, receiver, arguments) -> {
          WAITS.incrementAndGet();
          return Answer.PROCEED;
        });
  }

  static int waits() {
    return WAITS.get();
  }
}
