package threadmill.shared;

import java.util.HashMap;
import java.util.Map;

public final class PageHits {

  private final Map<String, Long> counts = new HashMap<>();

  public PageHits() {}

  public synchronized void hit(String page) {
    counts.put(page, counts.getOrDefault(page, 0L) + 1);
  }

  public synchronized long hits(String page) {
    return counts.getOrDefault(page, 0L);
  }
}
