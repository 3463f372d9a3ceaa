package threadmill.shared;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** A map that is never changed, and replaced as a whole. */
public final class PageHits {

  private final AtomicReference<Map<String, Long>> counts = new AtomicReference<>(Map.of());

  public PageHits() {}

  public void hit(String page) {
    counts.updateAndGet(
        old -> {
          Map<String, Long> next = new HashMap<>(old);
          next.merge(page, 1L, Long::sum);
          return Collections.unmodifiableMap(next);
        });
  }

  public long hits(String page) {
    return counts.get().getOrDefault(page, 0L);
  }
}
