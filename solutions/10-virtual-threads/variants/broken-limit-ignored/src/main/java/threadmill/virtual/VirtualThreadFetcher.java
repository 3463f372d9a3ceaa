package threadmill.virtual;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** All at once, whatever the limit. */
public final class VirtualThreadFetcher {

  private final BlockingClient client;

  public VirtualThreadFetcher(BlockingClient client) {
    this.client = client;
  }

  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    return onThreads(pages.stream().<Callable<Outcome>>map(page -> () -> fetch(page)).toList());
  }

  public List<Outcome> fetchAll(List<URI> pages, int perHost) throws InterruptedException {
    return fetchAll(pages);
  }

  private static List<Outcome> onThreads(List<Callable<Outcome>> tasks)
      throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
    }
  }

  private Outcome fetch(URI page) throws InterruptedException {
    try {
      return new Outcome.Page(page, client.get(page));
    } catch (IOException broken) {
      return new Outcome.Failure(page, broken.toString());
    }
  }
}
