package threadmill.virtual;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** For each host a queue, and as many virtual threads as the limit allows to empty it. */
public final class VirtualThreadFetcher {

  private final BlockingClient client;

  public VirtualThreadFetcher(BlockingClient client) {
    this.client = client;
  }

  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    return fetchAll(pages, Math.max(1, pages.size()));
  }

  public List<Outcome> fetchAll(List<URI> pages, int perHost) throws InterruptedException {
    Map<String, Queue<Integer>> hosts = new TreeMap<>();
    for (int page = 0; page < pages.size(); page++) {
      hosts
          .computeIfAbsent(pages.get(page).getAuthority(), host -> new ConcurrentLinkedQueue<>())
          .add(page);
    }
    Outcome[] outcomes = new Outcome[pages.size()];
    List<Thread> threads = new ArrayList<>();
    for (Queue<Integer> host : hosts.values()) {
      for (int fetcher = 0; fetcher < perHost; fetcher++) {
        threads.add(Thread.ofVirtual().name("fetcher").start(() -> empty(host, pages, outcomes)));
      }
    }
    for (Thread thread : threads) {
      thread.join();
    }
    return List.of(outcomes);
  }

  private void empty(Queue<Integer> host, List<URI> pages, Outcome[] outcomes) {
    for (Integer page = host.poll(); page != null; page = host.poll()) {
      outcomes[page] = fetch(pages.get(page));
    }
  }

  /** What becomes of a page, whatever that is: an interrupted thread brings a failure, too. */
  private Outcome fetch(URI page) {
    try {
      return new Outcome.Page(page, client.get(page));
    } catch (IOException broken) {
      return new Outcome.Failure(page, broken.toString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Outcome.Failure(page, "interrupted");
    }
  }
}
