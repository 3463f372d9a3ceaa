package threadmill.gil;

import io.github.threadmill.races.Noise;
import io.github.threadmill.races.Shaken;
import io.github.threadmill.races.Trial;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Threads that take the lock, tick and let go while their steps are delayed at random. */
public class LockTrial implements Trial {

  private static final int ATTEMPTS = 3;
  private static final long NANOS = 20_000;

  private final InterpreterLock lock = new InterpreterLock(1);
  private final AtomicInteger holders = new AtomicInteger();
  private final AtomicBoolean alone = new AtomicBoolean(true);

  /** For the kit, which makes one a trial. */
  public LockTrial() {}

  /**
   * Part of an observation. On a very busy machine the noise may bring out nothing: then this says
   * nothing either way, and the other programs decide alone.
   *
   * @return a violation where two threads had the lock at once
   */
  static Shaken shaken(long seed) {
    Shaken seen = null;
    for (int i = 0; i < ATTEMPTS && (seen == null || !seen.doubt().isEmpty()); i++) {
      seen = Noise.on(LockTrial.class, seed + i).with(3, 6, 10).run();
    }
    return seen;
  }

  @Override
  public void call(int thread, int call) {
    lock.acquire();
    stay();
    lock.tick();
    stay();
    lock.release();
  }

  private void stay() {
    if (holders.incrementAndGet() > 1) {
      alone.set(false);
    }
    LockSupport.parkNanos(NANOS);
    holders.decrementAndGet();
  }

  @Override
  public boolean holds() {
    return alone.get();
  }
}
