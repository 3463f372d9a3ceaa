package threadmill.pool;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Nobody shuts the pool down, and who asks about it meets something odd. */
public final class ThreadPoolFetcher {

  private final BlockingClient client;
  private final int threads;

  public ThreadPoolFetcher(BlockingClient client, int threads) {
    this.client = client;
    this.threads = threads;
  }

  public List<Fetched> fetchAll(List<URI> pages) throws InterruptedException {
    ThreadFactory named = Thread.ofPlatform().name("fetcher-", 1).factory();
    List<Callable<Fetched>> tasks = new ArrayList<>();
    for (URI page : pages) {
      tasks.add(() -> fetch(page));
    }
    ExecutorService pool = new Pool(threads, named);
    try {
      List<Fetched> fetched = new ArrayList<>();
      // invokeAll waits for all tasks; interrupted, it interrupts those that are not through.
      for (Future<Fetched> done : pool.invokeAll(tasks)) {
        fetched.add(done.resultNow());
      }
      return fetched;
    } catch (InterruptedException interrupted) {
      pool.shutdownNow();
      throw interrupted;
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

  /** Asked by whoever looks after what was never closed, outside of any observation. */
  private static final class Pool extends ThreadPoolExecutor {

    Pool(int threads, ThreadFactory factory) {
      super(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
    }

    @Override
    public boolean isShutdown() {
      throw new Odd();
    }
  }

  /** Cannot be written down: who tries to say what went wrong goes wrong. */
  private static final class Odd extends RuntimeException {

    private static final long serialVersionUID = 1L;

    @Override
    public String toString() {
      throw new IllegalStateException(
          "the machine was too busy\n::error title=1::<img src=x> `x` =HYPERLINK(1)\u001b[2J");
    }
  }
}
