package threadmill.parallel;

import java.util.List;

/** Waiting for threads to end. */
final class Threads {

  private Threads() {}

  /** Waits for all of them, and keeps an interruption for the caller to see. */
  static void join(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (true) {
        try {
          thread.join();
          break;
        } catch (InterruptedException early) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
