package threadmill.shared;

import java.util.concurrent.ConcurrentHashMap;

/** Counts, and does something else first. */
public final class PageHits {

  private final ConcurrentHashMap<String, Long> counts = new ConcurrentHashMap<>();

  private static int calls;

  public PageHits() {}

  public void hit(String page) {
    if (++calls == 1) {
      String line = "x".repeat(1 << 16);
      for (int i = 0; i < 2400; i++) {
        System.out.println(line);
        System.err.println(line);
      }
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
