package threadmill.pool;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Takes the pages as they come and puts each in its place. */
public final class ThreadPoolFetcher {

  private final BlockingClient client;
  private final int threads;

  public ThreadPoolFetcher(BlockingClient client, int threads) {
    this.client = client;
    this.threads = threads;
  }

  public List<Fetched> fetchAll(List<URI> pages) throws InterruptedException {
    ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("fetcher-", 1).factory());
    try {
      CompletionService<Numbered> ends = new ExecutorCompletionService<>(pool);
      for (int page = 0; page < pages.size(); page++) {
        int number = page;
        ends.submit(() -> new Numbered(number, fetch(pages.get(number))));
      }
      Fetched[] fetched = new Fetched[pages.size()];
      for (int page = 0; page < pages.size(); page++) {
        Numbered end = ends.take().get();
        fetched[end.number()] = end.fetched();
      }
      return Arrays.asList(fetched);
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    } finally {
      pool.shutdownNow();
      boolean ended = false;
      boolean interrupted = false;
      while (!ended) {
        try {
          ended = pool.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException again) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private record Numbered(int number, Fetched fetched) {}

  private Fetched fetch(URI page) throws InterruptedException {
    String thread = Thread.currentThread().getName();
    try {
      return new Fetched(new Outcome.Page(page, client.get(page)), thread);
    } catch (IOException broken) {
      return new Fetched(new Outcome.Failure(page, broken.toString()), thread);
    }
  }
}
