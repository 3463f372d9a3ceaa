package threadmill.costs;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.costs.ConnectionPerPage;
import io.github.threadmill.costs.PageFetcher;
import java.net.URI;
import java.util.List;
import threadmill.virtual.VirtualThreadFetcher;

/** A virtual thread for each page, which waits for it. */
public final class ReferenceFetcher implements PageFetcher {

  @Override
  public String title() {
    return "virtual threads";
  }

  @Override
  public int inFlight(int pages) {
    return pages;
  }

  @Override
  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    return new VirtualThreadFetcher(new ConnectionPerPage()).fetchAll(pages);
  }
}
