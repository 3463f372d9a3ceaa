package threadmill.pool;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Fetchers empty a queue, a latch says when all are through, a sorted map puts the pages in order.
 */
public final class ThreadPoolFetcher {

  private final BlockingClient client;
  private final int threads;

  public ThreadPoolFetcher(BlockingClient client, int threads) {
    this.client = client;
    this.threads = threads;
  }

  public List<Fetched> fetchAll(List<URI> pages) throws InterruptedException {
    Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
    for (int page = 0; page < pages.size(); page++) {
      waiting.add(page);
    }
    Map<Integer, Fetched> fetched = new ConcurrentHashMap<>();
    CountDownLatch ended = new CountDownLatch(threads);
    ExecutorService pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("fetcher-", 1).factory());
    try {
      for (int fetcher = 0; fetcher < threads; fetcher++) {
        pool.execute(
            () -> {
              try {
                for (Integer page = waiting.poll(); page != null; page = waiting.poll()) {
                  fetched.put(page, fetch(pages.get(page)));
                }
              } catch (InterruptedException end) {
                // whoever interrupts wants no page any more
              } finally {
                ended.countDown();
              }
            });
      }
      ended.await();
      return new ArrayList<>(new TreeMap<>(fetched).values());
    } catch (InterruptedException interrupted) {
      pool.shutdownNow();
      throw interrupted;
    } finally {
      pool.close();
    }
  }

  private Fetched fetch(URI page) throws InterruptedException {
    String thread = Thread.currentThread().getName();
    try {
      return new Fetched(new Outcome.Page(page, client.get(page)), thread);
    } catch (IOException | RuntimeException broken) {
      return new Fetched(new Outcome.Failure(page, broken.toString()), thread);
    }
  }
}
