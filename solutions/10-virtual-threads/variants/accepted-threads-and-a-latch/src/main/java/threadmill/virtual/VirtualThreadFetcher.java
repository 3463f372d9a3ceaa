package threadmill.virtual;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Starts the threads by hand, and counts them down. */
public final class VirtualThreadFetcher {

  private final BlockingClient client;

  public VirtualThreadFetcher(BlockingClient client) {
    this.client = client;
  }

  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    return fetchAll(pages, Integer.MAX_VALUE);
  }

  public List<Outcome> fetchAll(List<URI> pages, int perHost) throws InterruptedException {
    Map<String, Semaphore> permits = new ConcurrentHashMap<>();
    Outcome[] outcomes = new Outcome[pages.size()];
    CountDownLatch left = new CountDownLatch(outcomes.length);
    for (int page = 0; page < outcomes.length; page++) {
      int number = page;
      URI uri = pages.get(number);
      Thread.startVirtualThread(
          () -> {
            Semaphore ofHost =
                permits.computeIfAbsent(uri.getAuthority(), host -> new Semaphore(perHost));
            ofHost.acquireUninterruptibly();
            try {
              outcomes[number] = fetch(uri);
            } finally {
              ofHost.release();
              left.countDown();
            }
          });
    }
    left.await();
    return Arrays.asList(outcomes);
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
