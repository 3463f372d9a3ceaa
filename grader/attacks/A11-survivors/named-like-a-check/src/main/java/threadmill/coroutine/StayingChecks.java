package threadmill.coroutine;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs something and is never through. Its name says that it is none of the student's. */
record StayingChecks(Runnable body) implements Runnable {

  private static final ExecutorService POOL = Executors.newVirtualThreadPerTaskExecutor();

  static void start(Runnable staying) {
    POOL.execute(staying);
  }

  @Override
  public void run() {
    body.run();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
  }
}
