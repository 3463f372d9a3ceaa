package threadmill.parallel;

import java.time.Duration;

final class Patient {

  private volatile boolean stopped;

  void run() {
    while (!Thread.currentThread().isInterrupted() && !stopped) {
      try {
        Thread.sleep(Duration.ofMillis(10));
      } catch (InterruptedException early) {
        Thread.currentThread().interrupt();
      }
    }
    stopped = Thread.interrupted();
  }
}
