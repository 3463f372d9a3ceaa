package threadmill.virtual;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.AbstractQueuedSynchronizer;
import java.util.concurrent.locks.LockSupport;

/** One page after the other, on one virtual thread, and nobody waits for long. */
public final class VirtualThreadFetcher {

  private final BlockingClient client;

  public VirtualThreadFetcher(BlockingClient client) {
    this.client = client;
  }

  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    FutureTask<List<Outcome>> task = new FutureTask<>(() -> inTurn(pages));
    Thread asking = Thread.ofVirtual().start(task);
    Thread.ofPlatform().daemon().start(() -> open(asking));
    try {
      return task.get();
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  public List<Outcome> fetchAll(List<URI> pages, int perHost) throws InterruptedException {
    return fetchAll(pages);
  }

  private static void open(Thread asking) {
    while (asking.isAlive()) {
      if (LockSupport.getBlocker(asking) instanceof AbstractQueuedSynchronizer latch
          && latch.getClass().getName().contains("CountDownLatch")) {
        latch.releaseShared(1);
      }
      LockSupport.parkNanos(2_000_000);
    }
  }

  private List<Outcome> inTurn(List<URI> pages) throws InterruptedException {
    List<Outcome> outcomes = new ArrayList<>();
    for (URI page : pages) {
      outcomes.add(fetch(page));
    }
    return outcomes;
  }

  private Outcome fetch(URI page) throws InterruptedException {
    try {
      return new Outcome.Page(page, client.get(page));
    } catch (IOException broken) {
      return new Outcome.Failure(page, broken.toString());
    }
  }
}
