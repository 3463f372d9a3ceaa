package threadmill.virtual;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Permits of its own making, with wait and notifyAll. */
public final class VirtualThreadFetcher {

  private final BlockingClient client;

  public VirtualThreadFetcher(BlockingClient client) {
    this.client = client;
  }

  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    return fetchAll(pages, Integer.MAX_VALUE);
  }

  public List<Outcome> fetchAll(List<URI> pages, int perHost) throws InterruptedException {
    Turns turns = new Turns(perHost);
    ExecutorService threads =
        Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("page-", 0).factory());
    try {
      List<Future<Outcome>> futures = new ArrayList<>();
      for (URI page : pages) {
        futures.add(threads.submit(inTurn(turns, page)));
      }
      List<Outcome> outcomes = new ArrayList<>();
      for (Future<Outcome> future : futures) {
        outcomes.add(future.get());
      }
      return outcomes;
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private Callable<Outcome> inTurn(Turns turns, URI page) {
    return () -> {
      turns.take(page.getAuthority());
      try {
        return fetch(page);
      } finally {
        turns.giveBack(page.getAuthority());
      }
    };
  }

  private Outcome fetch(URI page) throws InterruptedException {
    try {
      return new Outcome.Page(page, client.get(page));
    } catch (IOException broken) {
      return new Outcome.Failure(page, broken.toString());
    }
  }
}
