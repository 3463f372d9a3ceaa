package threadmill.shared;

import io.github.threadmill.races.Model;
import io.github.threadmill.races.Operation;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads that ask one cache for {@link TwoKeys}; each computation gives another value. */
public final class CacheModel implements Model {

  private final AtomicInteger computations = new AtomicInteger();
  private final OnceCache<Integer, Integer> cache =
      new OnceCache<>(key -> 10 * key + computations.incrementAndGet());

  /** Made anew for each interleaving. */
  public CacheModel() {}

  @Override
  public List<Operation> operations() {
    return List.of(
        new Operation("get(1)", () -> cache.get(TwoKeys.ONE)),
        new Operation("get(2)", () -> cache.get(TwoKeys.OTHER)));
  }
}
