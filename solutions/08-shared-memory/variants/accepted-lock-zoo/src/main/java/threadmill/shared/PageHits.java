package threadmill.shared;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class PageHits {

  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<String, Integer> numbers = new HashMap<>();
  private long[] counts = new long[4];

  public PageHits() {}

  public void hit(String page) {
    lock.writeLock().lock();
    try {
      Integer known = numbers.putIfAbsent(page, numbers.size());
      int number = known == null ? numbers.size() - 1 : known;
      if (number == counts.length) {
        counts = Arrays.copyOf(counts, 2 * number);
      }
      counts[number]++;
    } finally {
      lock.writeLock().unlock();
    }
  }

  public long hits(String page) {
    lock.readLock().lock();
    try {
      Integer number = numbers.get(page);
      return number == null ? 0 : counts[number];
    } finally {
      lock.readLock().unlock();
    }
  }
}
