package threadmill.virtual;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/** One page after the other. */
public final class VirtualThreadFetcher {

  private final BlockingClient client;

  public VirtualThreadFetcher(BlockingClient client) {
    this.client = client;
  }

  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    for (URI page : pages) {
      outcomes.add(fetch(page));
    }
    return outcomes;
  }

  public List<Outcome> fetchAll(List<URI> pages, int perHost) throws InterruptedException {
    Semaphore permits = new Semaphore(perHost);
    List<Outcome> outcomes = new ArrayList<>();
    for (URI page : pages) {
      permits.acquire();
      outcomes.add(fetch(page));
      permits.release();
    }
    return outcomes;
  }

  private Outcome fetch(URI page) throws InterruptedException {
    try {
      return new Outcome.Page(page, client.get(page));
    } catch (IOException broken) {
      return new Outcome.Failure(page, broken.toString());
    }
  }
}
