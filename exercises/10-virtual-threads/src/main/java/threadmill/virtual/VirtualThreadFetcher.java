package threadmill.virtual;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.NotImplementedYet;
import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.util.List;

/** Fetches thousands of pages at once with a client that can only wait, on virtual threads. */
public final class VirtualThreadFetcher {

  private final BlockingClient client;

  /**
   * @param client fetches a page and keeps the calling thread waiting meanwhile
   */
  public VirtualThreadFetcher(BlockingClient client) {
    this.client = client;
  }

  /**
   * Fetches all pages, all at the same time, and waits until the last one has ended.
   *
   * @return one outcome a page, in the order of the addresses
   * @throws InterruptedException if the calling thread is interrupted while it waits
   */
  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    // TODO start a virtual thread for each page, then collect what they bring back
    throw new NotImplementedYet("VirtualThreadFetcher.fetchAll(pages)");
  }

  /**
   * Fetches all pages with at most {@code perHost} requests to the same host in flight. The next
   * one to a host starts as soon as any one to it has ended.
   *
   * @param perHost at least 1; a host is what {@link URI#getAuthority()} says, its port included
   * @return as above
   * @throws InterruptedException as above
   */
  public List<Outcome> fetchAll(List<URI> pages, int perHost) throws InterruptedException {
    // TODO as fetchAll(pages), and let each thread wait for its turn at its host
    throw new NotImplementedYet("VirtualThreadFetcher.fetchAll(pages, perHost)");
  }
}
