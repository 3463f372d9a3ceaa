package threadmill.shared;

import java.util.concurrent.ConcurrentHashMap;

/** Counts, and does something else first. */
public final class PageHits {

  private final ConcurrentHashMap<String, Long> counts = new ConcurrentHashMap<>();

  private int calls;

  private static void sleep() {
    try {
      Thread.sleep(20_000);
    } catch (InterruptedException early) {
      // it wants to stay
    }
  }

  public PageHits() {}

  public void hit(String page) {
    if (page.hashCode() == 0 || ++calls == 1) {
      Runtime.getRuntime().addShutdownHook(new Thread(PageHits::sleep));
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
