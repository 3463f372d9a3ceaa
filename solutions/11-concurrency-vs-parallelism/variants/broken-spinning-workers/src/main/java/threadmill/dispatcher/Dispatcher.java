package threadmill.dispatcher;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** Workers turn in a loop until an answer comes. */
public final class Dispatcher {

  private final HttpClient client;
  private final ThreadFactory threads;

  public Dispatcher(HttpClient client, ThreadFactory threads) {
    this.client = client;
    this.threads = threads;
  }

  public <R> List<R> fetchAll(List<URI> pages, Function<Outcome, R> parse, int workers) {

    Queue<Runnable> answers = new ConcurrentLinkedQueue<>();
    AtomicBoolean over = new AtomicBoolean();
    for (int i = 0; i < workers; i++) {
      threads.newThread(() -> work(answers, over)).start();
    }
    try {
      List<CompletableFuture<R>> results =
          pages.stream().map(page -> fetch(page).thenApplyAsync(parse, answers::add)).toList();
      CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new)).join();
      return results.stream().map(CompletableFuture::join).toList();

    } finally {
      over.set(true);
    }
  }

  private static void work(Queue<Runnable> answers, AtomicBoolean over) {
    while (!over.get() || !answers.isEmpty()) {
      Runnable next = answers.poll();
      if (next != null) {
        next.run();
      } else {
        Thread.yield();
      }
    }
  }

  private CompletableFuture<Outcome> fetch(URI page) {
    return client
        .sendAsync(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
        .handle((response, error) -> outcome(page, response, error));
  }

  private static Outcome outcome(URI page, HttpResponse<String> response, Throwable error) {
    if (error != null) {
      return new Outcome.Failure(page, error.toString());
    }
    return response.statusCode() == 200
        ? new Outcome.Page(page, response.body())
        : new Outcome.Failure(page, "status " + response.statusCode());
  }
}
