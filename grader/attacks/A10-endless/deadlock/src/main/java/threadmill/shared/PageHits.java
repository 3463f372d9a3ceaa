package threadmill.shared;

import java.util.concurrent.ConcurrentHashMap;

/** Counts, and does something else first. */
public final class PageHits {

  private final ConcurrentHashMap<String, Long> counts = new ConcurrentHashMap<>();

  private static void take(Object one, Object other, java.util.concurrent.CyclicBarrier both) {
    synchronized (one) {
      try {
        both.await();
      } catch (Exception broken) {
        return;
      }
      synchronized (other) {
        one.notifyAll();
      }
    }
  }

  public PageHits() {}

  public void hit(String page) {
    Object one = new Object();
    Object other = new Object();
    var both = new java.util.concurrent.CyclicBarrier(2);
    Thread first = new Thread(() -> take(one, other, both));
    Thread second = new Thread(() -> take(other, one, both));
    first.start();
    second.start();
    try {
      first.join();
      second.join();
    } catch (InterruptedException early) {
      Thread.currentThread().interrupt();
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
