package threadmill.pool;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;

/** Starts a timer that nobody cancels. */
public final class ThreadPoolFetcher {

  private final BlockingClient client;
  private final int threads;

  public ThreadPoolFetcher(BlockingClient client, int threads) {
    this.client = client;
    this.threads = threads;
  }

  public List<Fetched> fetchAll(List<URI> pages) throws InterruptedException {
    new Timer("left behind");
    ThreadFactory named = Thread.ofPlatform().name("fetcher-", 1).factory();
    List<Callable<Fetched>> tasks = new ArrayList<>();
    for (URI page : pages) {
      tasks.add(() -> fetch(page));
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(threads, named)) {
      List<Fetched> fetched = new ArrayList<>();
      // invokeAll waits for all tasks; interrupted, it interrupts those that are not through.
      for (Future<Fetched> done : pool.invokeAll(tasks)) {
        fetched.add(done.resultNow());
      }
      return fetched;
    }
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
