package threadmill.pool;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** A thread for each page, and some of them are equal. */
public final class ThreadPoolFetcher {

  private final BlockingClient client;
  private final int threads;

  public ThreadPoolFetcher(BlockingClient client, int threads) {
    this.client = client;
    this.threads = threads;
  }

  public List<Fetched> fetchAll(List<URI> pages) throws InterruptedException {
    Semaphore free = new Semaphore(threads);
    AtomicInteger number = new AtomicInteger();
    List<FutureTask<Fetched>> tasks = new ArrayList<>();
    List<Thread> all = new ArrayList<>();
    try {
      for (URI page : pages) {
        free.acquire();
        FutureTask<Fetched> task =
            new FutureTask<>(
                () -> {
                  try {
                    return fetch(page);
                  } finally {
                    free.release();
                  }
                });
        tasks.add(task);
        Thread thread = new Sharing(task, 1 + number.getAndIncrement() % threads);
        all.add(thread);
        thread.start();
      }
      List<Fetched> fetched = new ArrayList<>();
      for (FutureTask<Fetched> task : tasks) {
        fetched.add(task.get());
      }
      return fetched;
    } catch (ExecutionException broken) {
      throw new IllegalStateException(broken.getCause());
    } catch (InterruptedException interrupted) {
      all.forEach(Thread::interrupt);
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

  /** Equal to all that had its number before. */
  private static final class Sharing extends Thread {

    private final int place;

    Sharing(Runnable task, int place) {
      super(task, "fetcher-" + place);
      this.place = place;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Sharing sharing && sharing.place == place;
    }

    @Override
    public int hashCode() {
      return place;
    }
  }
}
