package threadmill.virtual;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Threads add to a list that is not made for it, and nobody waits. */
public final class VirtualThreadFetcher {

  private final BlockingClient client;

  public VirtualThreadFetcher(BlockingClient client) {
    this.client = client;
  }

  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    for (URI page : pages) {
      Thread.startVirtualThread(() -> outcomes.add(fetch(page)));
    }
    return outcomes;
  }

  public List<Outcome> fetchAll(List<URI> pages, int perHost) throws InterruptedException {
    return fetchAll(pages);
  }

  /** What becomes of a page, whatever that is: an interrupted thread brings a failure, too. */
  private Outcome fetch(URI page) {
    try {
      return new Outcome.Page(page, client.get(page));
    } catch (IOException broken) {
      return new Outcome.Failure(page, broken.toString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Outcome.Failure(page, "interrupted");
    }
  }
}
