package threadmill.shared;

import io.github.threadmill.races.Trial;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Threads that hit a few pages very often. */
public final class HitsTrial implements Trial {

  private static final int PAGES = 3;

  private final PageHits hits = new PageHits();
  private final AtomicIntegerArray made = new AtomicIntegerArray(PAGES);

  /** Made anew for each trial. */
  public HitsTrial() {}

  @Override
  public void call(int thread, int call) {
    int page = (thread + call) % PAGES;
    hits.hit("page " + page);
    made.incrementAndGet(page);
  }

  @Override
  public boolean holds() {
    for (int page = 0; page < PAGES; page++) {
      if (hits.hits("page " + page) != made.get(page)) {
        return false;
      }
    }
    return true;
  }
}
