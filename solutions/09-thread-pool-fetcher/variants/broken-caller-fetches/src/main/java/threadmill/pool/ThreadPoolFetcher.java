package threadmill.pool;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Makes a pool and fetches all pages itself. */
public final class ThreadPoolFetcher {

  private final BlockingClient client;
  private final int threads;

  public ThreadPoolFetcher(BlockingClient client, int threads) {
    this.client = client;
    this.threads = threads;
  }

  public List<Fetched> fetchAll(List<URI> pages) throws InterruptedException {
    try (ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("fetcher-", 1).factory())) {
      List<Fetched> fetched = new ArrayList<>();
      for (URI page : pages) {
        fetched.add(fetch(page));
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
