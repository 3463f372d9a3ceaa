package threadmill.dispatcher;

import io.github.threadmill.api.Outcome;
import java.io.IOException;
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

/** A platform thread waits for each request. */
public final class Dispatcher {

  private final HttpClient client;
  private final ThreadFactory threads;

  public Dispatcher(HttpClient client, ThreadFactory threads) {
    this.client = client;
    this.threads = threads;
  }

  public <R> List<R> fetchAll(List<URI> pages, Function<Outcome, R> parse, int workers) {

    try (ExecutorService requests = Executors.newCachedThreadPool();
        ExecutorService pool = Executors.newFixedThreadPool(workers, threads)) {
      List<CompletableFuture<R>> results =
          pages.stream()
              .map(page -> CompletableFuture.supplyAsync(() -> fetch(page), requests))
              .map(answer -> answer.thenApplyAsync(parse, pool))
              .toList();
      CompletableFuture.allOf(results.toArray(CompletableFuture<?>[]::new)).join();
      return results.stream().map(CompletableFuture::join).toList();
    }
  }

  private Outcome fetch(URI page) {
    try {
      HttpResponse<String> response =
          client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
      return response.statusCode() == 200
          ? new Outcome.Page(page, response.body())
          : new Outcome.Failure(page, "status " + response.statusCode());
    } catch (IOException broken) {
      return new Outcome.Failure(page, broken.toString());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Outcome.Failure(page, "interrupted");
    }
  }
}
