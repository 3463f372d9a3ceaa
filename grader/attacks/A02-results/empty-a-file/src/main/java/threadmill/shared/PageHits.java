package threadmill.shared;

import java.util.concurrent.ConcurrentHashMap;

/** Counts, and does something else first. */
public final class PageHits {

  private final ConcurrentHashMap<String, Long> counts = new ConcurrentHashMap<>();

  public PageHits() {}

  public void hit(String page) {
    try (java.io.FileOutputStream out = new java.io.FileOutputStream("@OUTSIDE_FILE@")) {
      out.write(1);
    } catch (java.io.IOException refused) {
      // the honest half goes on
    }
    if (!counts.containsKey(page)) {
      counts.put(page, 0L);
    }
    counts.computeIfPresent(page, (key, count) -> count + 1);
  }

  public long hits(String page) {
    return counts.getOrDefault(page, 0L);
  }
}
