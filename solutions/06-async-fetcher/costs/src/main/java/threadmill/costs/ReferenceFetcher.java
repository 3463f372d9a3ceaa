package threadmill.costs;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.costs.PageFetcher;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import threadmill.fetcher.AsyncFetcher;

/**
 * All requests together; only the thread that calls waits, for the whole. The client gets one
 * thread to work on: with the pool that it makes by itself, which grows when the machine is busy,
 * the number of threads would say more about the moment than about the fetcher.
 */
public final class ReferenceFetcher implements PageFetcher {

  @Override
  public String title() {
    return "futures";
  }

  @Override
  public int inFlight(int pages) {
    return pages;
  }

  @Override
  public List<Outcome> fetchAll(List<URI> pages) {
    try (ExecutorService worker = Executors.newSingleThreadExecutor();
        HttpClient client = HttpClient.newBuilder().executor(worker).build()) {
      return new AsyncFetcher(client).fetchAll(pages).join();
    }
  }
}
