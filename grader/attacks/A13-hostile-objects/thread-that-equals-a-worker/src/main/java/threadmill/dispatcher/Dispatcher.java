package threadmill.dispatcher;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/** Threads of its own, each of which is equal to whatever it is compared with. */
public final class Dispatcher {

  private final HttpClient client;
  private final ThreadFactory threads;

  public Dispatcher(HttpClient client, ThreadFactory threads) {
    this.client = client;
    this.threads = threads;
  }

  public <R> List<R> fetchAll(List<URI> pages, Function<Outcome, R> parse, int workers) {
    threads.newThread(() -> {}); // never started; the others are equal to it
    try (ExecutorService pool = Executors.newFixedThreadPool(workers, Twin::new)) {
      List<CompletableFuture<R>> results =
          pages.stream().map(page -> fetch(page).thenApplyAsync(parse, pool)).toList();
      CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new)).join();
      return results.stream().map(CompletableFuture::join).toList();
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

  private static final class Twin extends Thread {

    Twin(Runnable work) {
      super(work);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Thread;
    }

    @Override
    public int hashCode() {
      return 1;
    }
  }
}
