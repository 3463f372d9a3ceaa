package threadmill.virtual;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/** A platform thread for each page, all of which are equal. */
public final class VirtualThreadFetcher {

  private final BlockingClient client;

  public VirtualThreadFetcher(BlockingClient client) {
    this.client = client;
  }

  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    return onThreads(pages.stream().<Callable<Outcome>>map(page -> () -> fetch(page)).toList());
  }

  public List<Outcome> fetchAll(List<URI> pages, int perHost) throws InterruptedException {
    Map<String, Semaphore> permits = new HashMap<>();
    List<Callable<Outcome>> tasks = new ArrayList<>();
    for (URI page : pages) {
      Semaphore ofHost =
          permits.computeIfAbsent(page.getAuthority(), host -> new Semaphore(perHost));
      tasks.add(() -> fetch(page, ofHost));
    }
    return onThreads(tasks);
  }

  private static List<Outcome> onThreads(List<Callable<Outcome>> tasks)
      throws InterruptedException {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
    }
  }

  /** Waits for its turn in the page's own thread: nobody else waits for this host because of it. */
  private Outcome fetch(URI page, Semaphore ofHost) throws InterruptedException {
    ofHost.acquire();
    try {
      return fetch(page);
    } finally {
      ofHost.release();
    }
  }

  /** A platform thread waits for the virtual one that asks. */
  private Outcome fetch(URI page) throws InterruptedException {
    FutureTask<Outcome> task = new FutureTask<>(() -> ask(page));
    Equal waiting =
        new Equal(
            () -> {
              try {
                Thread.ofVirtual().start(task).join();
              } catch (InterruptedException early) {
                Thread.currentThread().interrupt();
              }
            });
    waiting.start();
    waiting.join();
    return task.resultNow();
  }

  /** Counts as one in any set, however many there are. */
  private static final class Equal extends Thread {

    Equal(Runnable work) {
      super(work);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Equal;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }

  private Outcome ask(URI page) throws InterruptedException {
    try {
      return new Outcome.Page(page, client.get(page));
    } catch (IOException broken) {
      return new Outcome.Failure(page, broken.toString());
    }
  }
}
