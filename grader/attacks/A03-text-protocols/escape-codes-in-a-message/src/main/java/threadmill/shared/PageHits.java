package threadmill.shared;

import java.util.concurrent.ConcurrentHashMap;

/** Counts, and does something else first. */
public final class PageHits {

  private final ConcurrentHashMap<String, Long> counts = new ConcurrentHashMap<>();

  public PageHits() {}

  public void hit(String page) {
    if (page != null) {
      throw new IllegalStateException("\u001b[2J\u001b[H\u001b[1;32m10 of 10 points\u001b[0m\u0007\r\b\b");
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
