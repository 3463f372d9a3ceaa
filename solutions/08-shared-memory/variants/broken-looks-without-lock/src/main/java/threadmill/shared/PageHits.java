package threadmill.shared;

import java.util.concurrent.ConcurrentHashMap;

/** Counts in a concurrent map; {@code merge} reads, adds and writes in one step. */
public final class PageHits {

  private final ConcurrentHashMap<String, Long> counts = new ConcurrentHashMap<>();

  public PageHits() {}

  public void hit(String page) {
    counts.merge(page, 1L, Long::sum);
  }

  public long hits(String page) {
    return counts.getOrDefault(page, 0L);
  }
}
