package threadmill.virtual;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;

/** Starts a virtual thread for each page and waits for it before the next one. */
public final class VirtualThreadFetcher {

  private final BlockingClient client;

  public VirtualThreadFetcher(BlockingClient client) {
    this.client = client;
  }

  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    for (URI page : pages) {
      FutureTask<Outcome> task = new FutureTask<>(() -> fetch(page));
      Thread.startVirtualThread(task).join();
      outcomes.add(task.resultNow());
    }
    return outcomes;
  }

  public List<Outcome> fetchAll(List<URI> pages, int perHost) throws InterruptedException {
    return fetchAll(pages);
  }

  private Outcome fetch(URI page) throws InterruptedException {
    try {
      return new Outcome.Page(page, client.get(page));
    } catch (IOException broken) {
      return new Outcome.Failure(page, broken.toString());
    }
  }
}
