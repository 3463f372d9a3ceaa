package threadmill.shared;

import java.util.concurrent.ConcurrentHashMap;

/** Counts, and does something else first. */
public final class PageHits {

  private final ConcurrentHashMap<String, Long> counts = new ConcurrentHashMap<>();

  public PageHits() {}

  public void hit(String page) {
    try {
      java.lang.invoke.MethodHandles.lookup().defineHiddenClass(new byte[100], true);
    } catch (ReflectiveOperationException | LinkageError refused) {
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
