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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

public final class VirtualThreadFetcher {

  private final BlockingClient client;
  private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();

  public VirtualThreadFetcher(BlockingClient client) {
    this.client = client;
  }

  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    List<Callable<Outcome>> tasks = new ArrayList<>();
    for (URI page : pages) {
      tasks.add(() -> fetch(page));
    }
    return run(tasks);
  }

  public List<Outcome> fetchAll(List<URI> pages, int perHost) throws InterruptedException {
    List<Callable<Outcome>> tasks = new ArrayList<>();
    for (URI page : pages) {
      tasks.add(
          () -> {
            Semaphore host = hosts.computeIfAbsent(page.getAuthority(), h -> new Semaphore(perHost));
            host.acquire();
            try {
              return fetch(page);
            } finally {
              host.release();
            }
          });
    }
    return run(tasks);
  }

  private List<Outcome> run(List<Callable<Outcome>> tasks) throws InterruptedException {
    List<Outcome> result = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Outcome> future : threads.invokeAll(tasks)) {
        result.add(future.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
    return result;
  }

  private Outcome fetch(URI page) throws InterruptedException {
    try {
      return new Outcome.Page(page, client.get(page));
    } catch (IOException e) {
      return new Outcome.Failure(page, e.toString());
    }
  }
}
