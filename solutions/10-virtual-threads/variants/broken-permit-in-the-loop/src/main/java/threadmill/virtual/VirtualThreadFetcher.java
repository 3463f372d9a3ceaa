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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Takes permits in the loop that starts the threads. */
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
    List<Future<Outcome>> futures = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (URI page : pages) {
        Semaphore ofHost =
            permits.computeIfAbsent(page.getAuthority(), host -> new Semaphore(perHost));
        ofHost.acquire();
        futures.add(threads.submit(() -> fetch(page, ofHost)));
      }
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> future : futures) {
        outcomes.add(future.get());
      }
      return outcomes;
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    }
  }

  private static List<Outcome> onThreads(List<Callable<Outcome>> tasks)
      throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
    }
  }

  private Outcome fetch(URI page, Semaphore ofHost) throws InterruptedException {
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
