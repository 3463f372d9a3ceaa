package threadmill.virtual;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.util.List;

/**
 * A way to call the student's fetcher.
 *
 * @param perHost the limit, or 0 for the method without one
 */
record Fetching(List<URI> pages, int perHost) {

  /** Part of an observation. */
  static List<Outcome> all(List<URI> pages) throws InterruptedException {
    return new Fetching(pages, 0).run();
  }

  /** Part of an observation. */
  static List<Outcome> all(List<URI> pages, int perHost) throws InterruptedException {
    return new Fetching(pages, perHost).run();
  }

  private List<Outcome> run() throws InterruptedException {
    try (WaitingClient client = new WaitingClient()) {
      return with(client);
    }
  }

  List<Outcome> with(BlockingClient client) throws InterruptedException {
    VirtualThreadFetcher fetcher = new VirtualThreadFetcher(client);
    return perHost == 0 ? fetcher.fetchAll(pages) : fetcher.fetchAll(pages, perHost);
  }
}
