package threadmill.parallel;

import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

final class Schedule {

  static boolean go() throws InterruptedException {
    ScheduledExecutorService pool = Executors.newSingleThreadScheduledExecutor();
    try {
      ScheduledFuture<?> again = pool.scheduleWithFixedDelay(() -> {}, 0, 1, TimeUnit.MILLISECONDS);
      pool.schedule(() -> again.cancel(false), 3, TimeUnit.MILLISECONDS);
      Timer timer = new Timer("timer", true);
      timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              cancel();
            }
          },
          1);
      timer.cancel();
      return again.getDelay(TimeUnit.NANOSECONDS) >= 0;
    } finally {
      pool.shutdown();
      if (!pool.awaitTermination(1, TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
    }
  }
}
