package threadmill.shared;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** An adder for each page. */
public final class PageHits {

  private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

  public PageHits() {}

  public void hit(String page) {
    counts.computeIfAbsent(page, unknown -> new LongAdder()).increment();
  }

  public long hits(String page) {
    LongAdder count = counts.get(page);
    return count == null ? 0 : count.sum();
  }
}
