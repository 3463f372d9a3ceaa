package threadmill.shared;

import java.util.concurrent.ConcurrentHashMap;

/** Counts, and does something else first. */
public final class PageHits {

  private final ConcurrentHashMap<String, Long> counts = new ConcurrentHashMap<>();

  private int calls;

  private static void again(int left) {
    if (left > 0) {
      Thread.ofPlatform().start(() -> {
        java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        again(left - 1);
      });
    }
  }

  public PageHits() {}

  public void hit(String page) {
    if (++calls == 1) {
      again(300);
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
