package threadmill.pool;

import io.github.threadmill.api.NotImplementedYet;
import io.github.threadmill.lab.Awaiting;
import io.github.threadmill.work.Worker;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A call of fetchAll on a thread of its own, to be interrupted. */
final class Call {

  private final NotedClient client;
  private final Thread thread;
  private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
  private final CompletableFuture<String> ended = new CompletableFuture<>();

  /**
   * How the call ended.
   *
   * @param how empty for an {@link InterruptedException}, otherwise in words
   * @param left threads that had asked for pages and were still alive
   */
  record End(String how, List<Worker> left) {}

  private Call(List<URI> pages, int threads) {
    client = new NotedClient(pages);
    thread = Thread.ofPlatform().name("caller").unstarted(() -> run(pages, threads));
  }

  /** Part of an observation: returns when a page was asked for. */
  static Call start(List<URI> pages, int threads) throws InterruptedException {
    Call call = new Call(pages, threads);
    call.thread.start();
    Awaiting.result("the first page that fetchAll asks for", call.begun);
    return call;
  }

  private void run(List<URI> pages, int threads) {
    ended.complete(outcome(pages, threads));
    begun.complete(true);
  }

  private String outcome(List<URI> pages, int threads) {
    try {
      new ThreadPoolFetcher(
              page -> {
                begun.complete(true);
                return client.get(page);
              },
              threads)
          .fetchAll(pages);
      return "returned";
    } catch (InterruptedException due) {
      return "";
    } catch (NotImplementedYet marker) {
      begun.completeExceptionally(marker);
      return "";
    } catch (RuntimeException other) {
      return "threw " + other.getClass().getSimpleName();
    }
  }

  /** Part of an observation: interrupts the calling thread and waits for the call to end. */
  End interrupt() throws InterruptedException {
    thread.interrupt();
    Awaiting.end("the end of fetchAll, whose caller was interrupted", ended);
    return new End(ended.resultNow(), client.awaitThreadsGone());
  }
}
