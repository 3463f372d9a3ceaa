package threadmill.pool;

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
import java.util.stream.IntStream;

/** A pool for each call, and a map in which each task puts what became of its page. */
public final class ThreadPoolFetcher {

  private final BlockingClient client;
  private final int threads;

  public ThreadPoolFetcher(BlockingClient client, int threads) {
    this.client = client;
    this.threads = threads;
  }

  public List<Fetched> fetchAll(List<URI> pages) throws InterruptedException {
    Map<Integer, Fetched> fetched = new HashMap<>();
    List<Callable<Fetched>> tasks = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      int page = i;
      tasks.add(() -> fetched.put(page, fetch(pages.get(page))));
    }
    try (ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("fetcher-", 1).factory())) {
      pool.invokeAll(tasks);
    }
    return IntStream.range(0, pages.size()).mapToObj(fetched::get).toList();
  }

  private Fetched fetch(URI page) throws InterruptedException {
    String thread = Thread.currentThread().getName();
    try {
      return new Fetched(new Outcome.Page(page, client.get(page)), thread);
    } catch (IOException broken) {
      return new Fetched(new Outcome.Failure(page, broken.toString()), thread);
    }
  }
}
