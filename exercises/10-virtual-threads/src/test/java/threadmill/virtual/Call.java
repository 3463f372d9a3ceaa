package threadmill.virtual;

import io.github.threadmill.api.BlockingClient;
import io.github.threadmill.api.Outcome;
import io.github.threadmill.lab.Awaiting;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A call of fetchAll on a thread of its own, so that something else can happen meanwhile. */
final class Call {

  private final CompletableFuture<Boolean> begun = new CompletableFuture<>();
  private final CompletableFuture<List<Outcome>> ended = new CompletableFuture<>();

  private Call() {}

  /** Part of an observation: returns when a page was asked for, or when the call has ended. */
  static Call start(Fetching fetching, BlockingClient client) throws InterruptedException {
    Call call = new Call();
    Thread.ofPlatform().name("caller").daemon().start(() -> call.run(fetching, client));
    Awaiting.result("the first page that fetchAll asks for", call.begun);
    return call;
  }

  private void run(Fetching fetching, BlockingClient client) {
    try {
      ended.complete(
          fetching.with(
              page -> {
                begun.complete(true);
                return client.get(page);
              }));
      begun.complete(true);
    } catch (Throwable thrown) { // whatever the student's code throws is an observation
      begun.completeExceptionally(thrown);
      ended.completeExceptionally(thrown);
    }
  }

  /** Part of an observation: what the call returns in the end. */
  List<Outcome> outcomes() throws InterruptedException {
    return Awaiting.result("the end of fetchAll", ended);
  }
}
