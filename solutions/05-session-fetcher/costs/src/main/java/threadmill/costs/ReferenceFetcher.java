package threadmill.costs;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.costs.PageFetcher;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import threadmill.session.SessionFetcher;

/** Everything on the thread that calls, over one connection. */
public final class ReferenceFetcher implements PageFetcher {

  @Override
  public String title() {
    return "one by one";
  }

  @Override
  public int inFlight(int pages) {
    return 1;
  }

  @Override
  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    return SessionFetcher.withSession(Duration.ofHours(1), session -> session.fetchAll(pages));
  }
}
