package threadmill.loop;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Real time, for your own programs and experiments. Given; no check uses it. */
public final class RealClock implements LoopClock {

  private final long start = System.nanoTime();
  private final Semaphore wakeUps = new Semaphore(0);

  @Override
  public long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }

  @Override
  public void waitUntil(long time) {
    try {
      boolean _ = wakeUps.tryAcquire(Math.max(0, time - now()), TimeUnit.MILLISECONDS);
      wakeUps.drainPermits();
    } catch (InterruptedException early) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void wakeUp() {
    wakeUps.release();
  }
}
