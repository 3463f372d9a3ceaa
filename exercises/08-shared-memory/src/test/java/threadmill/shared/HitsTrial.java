package threadmill.shared;

import io.github.threadmill.races.Trial;
import java.util.concurrent.atomic.AtomicIntegerArray;

/** Threads that hit a few pages very often. */
public final class HitsTrial implements Trial {

  private static final String[] PAGES = {HitsModel.PAGE, "page 1", "page 2"};

  private final PageHits hits = new PageHits();
  private final AtomicIntegerArray made = new AtomicIntegerArray(PAGES.length);

  /** Made anew for each trial. */
  public HitsTrial() {}

  @Override
  public void call(int thread, int call) {
    int page = (thread + call) % PAGES.length;
    hits.hit(PAGES[page]);
    made.incrementAndGet(page);
  }

  @Override
  public boolean holds() {
    for (int page = 0; page < PAGES.length; page++) {
      if (hits.hits(PAGES[page]) != made.get(page)) {
        return false;
      }
    }
    return true;
  }
}
