package threadmill.pool;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.NotImplementedYet;
import java.net.URI;
import java.util.List;

/** Fetches many pages at once with a client that can only wait, on a few threads of its own. */
public final class ThreadPoolFetcher {

  private final BlockingClient client;
  private final int threads;

  /**
   * @param client fetches a page and keeps the calling thread waiting meanwhile
   * @param threads how many threads fetch pages, at least 1
   */
  public ThreadPoolFetcher(BlockingClient client, int threads) {
    this.client = client;
    this.threads = threads;
  }

  /**
   * Fetches all pages on platform threads named {@code fetcher-1}, {@code fetcher-2} and so on, and
   * waits until the last one has ended. None of these threads is left when it returns or throws.
   *
   * @return for each page what became of it and which thread fetched it, in the order of the
   *     addresses; a page that failed is a {@link io.github.threadmill.api.Outcome.Failure}
   * @throws InterruptedException if the calling thread is interrupted while it waits; no request is
   *     in flight then
   */
  public List<Fetched> fetchAll(List<URI> pages) throws InterruptedException {
    // TODO have the pages fetched by a pool of threads, then collect what they bring back
    throw new NotImplementedYet("ThreadPoolFetcher.fetchAll(pages)");
  }
}
