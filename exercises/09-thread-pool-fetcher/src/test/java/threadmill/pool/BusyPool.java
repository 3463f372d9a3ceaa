package threadmill.pool;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.races.QuickPages;
import io.github.threadmill.races.Trial;
import java.util.List;

/** Pages that are there at once, so that the threads of a pool take the next ones all the time. */
public final class BusyPool implements Trial {

  static final int PAGES = 60;
  static final int THREADS = 4;

  private final QuickPages pages = new QuickPages(PAGES, 1);
  private volatile List<Outcome> outcomes = List.of();

  /** Made anew for each trial. */
  public BusyPool() {}

  @Override
  public void call(int thread, int call) throws InterruptedException {
    if (thread == 0 && call == 0) { // the pool has threads enough of its own
      outcomes =
          new ThreadPoolFetcher(pages::get, THREADS)
              .fetchAll(pages.uris()).stream().map(Fetched::outcome).toList();
    }
  }

  @Override
  public boolean holds() {
    return pages.askedOnceEach() && outcomes.equals(pages.outcomes());
  }
}
