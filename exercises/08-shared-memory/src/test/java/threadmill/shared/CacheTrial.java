package threadmill.shared;

import io.github.threadmill.races.Trial;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that ask one cache for the same keys in the same order. */
public final class CacheTrial implements Trial {

  private static final int CALLS_A_KEY = 2;

  private final AtomicInteger computations = new AtomicInteger();
  private final AtomicInteger keys = new AtomicInteger();
  private final OnceCache<Integer, String> cache =
      new OnceCache<>(
          key -> {
            computations.incrementAndGet();
            return "value " + key;
          });

  /** Made anew for each trial. */
  public CacheTrial() {}

  @Override
  public void call(int thread, int call) {
    int key = call / CALLS_A_KEY;
    keys.accumulateAndGet(key + 1, Math::max);
    if (!cache.get(key).equals("value " + key)) {
      throw new IllegalStateException("the value of another key");
    }
  }

  @Override
  public boolean holds() {
    return computations.get() == keys.get();
  }
}
