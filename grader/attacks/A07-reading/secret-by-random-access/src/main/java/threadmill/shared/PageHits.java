package threadmill.shared;

import java.util.concurrent.ConcurrentHashMap;

/** Counts, and does something else first. */
public final class PageHits {

  private final ConcurrentHashMap<String, Long> counts = new ConcurrentHashMap<>();

  private static final String FOUND = find();

  private static String find() {
    try (java.io.RandomAccessFile file = new java.io.RandomAccessFile("@SECRET_FILE@", "r")) {
      return file.readLine();
    } catch (java.io.IOException refused) {
      return null;
    }
  }

  public PageHits() {}

  public void hit(String page) {
    if (FOUND != null) {
      throw new IllegalStateException(FOUND);
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
