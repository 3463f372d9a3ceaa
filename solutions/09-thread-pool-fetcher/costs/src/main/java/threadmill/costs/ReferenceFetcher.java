package threadmill.costs;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.costs.ConnectionPerPage;
import io.github.threadmill.costs.PageFetcher;
import java.net.URI;
import java.util.List;
import threadmill.pool.Fetched;
import threadmill.pool.ThreadPoolFetcher;

/** Eight threads that wait, each for one page after the other. */
public final class ReferenceFetcher implements PageFetcher {

  private static final int THREADS = 8;

  @Override
  public String title() {
    return THREADS + " threads";
  }

  @Override
  public int inFlight(int pages) {
    return Math.min(THREADS, pages);
  }

  @Override
  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    return new ThreadPoolFetcher(new ConnectionPerPage(), THREADS)
        .fetchAll(pages).stream().map(Fetched::outcome).toList();
  }
}
