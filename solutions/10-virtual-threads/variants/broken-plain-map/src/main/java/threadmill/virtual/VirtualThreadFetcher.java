package threadmill.virtual;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** A virtual thread for each page, and permits for each host. */
public final class VirtualThreadFetcher {

  private final BlockingClient client;

  public VirtualThreadFetcher(BlockingClient client) {
    this.client = client;
  }

  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    return onThreads(pages.stream().<Callable<Outcome>>map(page -> () -> fetch(page)).toList());
  }

  public List<Outcome> fetchAll(List<URI> pages, int perHost) throws InterruptedException {
    Map<String, Semaphore> permits = new HashMap<>();
    List<Callable<Outcome>> tasks = new ArrayList<>();
    for (URI page : pages) {
      tasks.add(
          () -> {
            Semaphore own = new Semaphore(perHost);
            Semaphore before = permits.putIfAbsent(page.getAuthority(), own);
            return fetch(page, before == null ? own : before);
          });
    }
    return onThreads(tasks);
  }

  private static List<Outcome> onThreads(List<Callable<Outcome>> tasks)
      throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
    }
  }

  /** Waits for its turn in the page's own thread: nobody else waits for this host because of it. */
  private Outcome fetch(URI page, Semaphore ofHost) throws InterruptedException {
    ofHost.acquire();
    try {
      return fetch(page);
    } finally {
      ofHost.release();
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
