package threadmill.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Counts how often each page was asked for: maps that never change, and a way to the newest one. */
public final class PageHits {

  private final AtomicReference<Map<String, Long>> newest = new AtomicReference<>(Map.of());

  public PageHits() {}

  public void hit(String page) {
    Map<String, Long> seen;
    Map<String, Long> next;
    do {
      seen = newest.get();
      next = new HashMap<>(seen);
      next.merge(page, 1L, Long::sum);
    } while (!newest.compareAndSet(seen, next));
  }

  public long hits(String page) {
    Map<String, Long> seen = newest.get();
    return seen.isEmpty() ? 0 : seen.getOrDefault(page, 0L);
  }
}
