package threadmill.virtual;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

/** Collects the outcomes as they come. */
public final class VirtualThreadFetcher {

  private final BlockingClient client;

  public VirtualThreadFetcher(BlockingClient client) {
    this.client = client;
  }

  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    return fetchAll(pages, Integer.MAX_VALUE);
  }

  public List<Outcome> fetchAll(List<URI> pages, int perHost) throws InterruptedException {
    Semaphore permits = new Semaphore(perHost);
    Queue<Outcome> outcomes = new ConcurrentLinkedQueue<>();
    CountDownLatch left = new CountDownLatch(pages.size());
    for (URI page : pages) {
      Thread.startVirtualThread(
          () -> {
            permits.acquireUninterruptibly();
            outcomes.add(fetch(page));
            permits.release();
            left.countDown();
          });
    }
    left.await();
    return List.copyOf(outcomes);
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
