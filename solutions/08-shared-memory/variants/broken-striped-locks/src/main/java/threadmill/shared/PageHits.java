package threadmill.shared;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts how often each page was asked for. */
public final class PageHits {

  private final ConcurrentMap<String, LongAdder> counts = new ConcurrentHashMap<>();

  public PageHits() {}

  public void hit(String page) {
    counts.computeIfAbsent(page, _ -> new LongAdder()).increment();
  }

  public long hits(String page) {
    var count = counts.get(page);
    return count == null ? 0 : count.sum();
  }
}
