package threadmill.shared;

import java.util.concurrent.ConcurrentHashMap;

public final class PageHits {

  private static final class Count {
    private volatile long hits;
  }

  private final ConcurrentHashMap<String, Count> counts = new ConcurrentHashMap<>();

  public PageHits() {}

  public void hit(String page) {
    counts.computeIfAbsent(page, unknown -> new Count()).hits++;
  }

  public long hits(String page) {
    Count count = counts.get(page);
    return count == null ? 0 : count.hits;
  }
}
