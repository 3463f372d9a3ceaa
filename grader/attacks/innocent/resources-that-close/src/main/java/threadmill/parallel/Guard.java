package threadmill.parallel;

import java.util.concurrent.atomic.AtomicInteger;

final class Guard implements AutoCloseable {

  private static final AtomicInteger OPEN = new AtomicInteger();

  private Guard() {
    OPEN.incrementAndGet();
  }

  static int go() {
    try (Guard one = new Guard();
        var other = new Guard();
        AutoCloseable last = () -> OPEN.addAndGet(0)) {
      return OPEN.get();
    } catch (Exception failed) {
      return failed.getSuppressed().length;
    } finally {
      OPEN.compareAndSet(0, 0);
    }
  }

  @Override
  public void close() {
    if (OPEN.decrementAndGet() < 0) {
      throw new IllegalStateException("closed twice", new Exception("why"));
    }
  }
}
