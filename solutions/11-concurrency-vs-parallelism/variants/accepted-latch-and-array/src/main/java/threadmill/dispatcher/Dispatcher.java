package threadmill.dispatcher;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/** A countdown, an array, and execute. */
public final class Dispatcher {

  private final HttpClient client;
  private final ThreadFactory threads;

  public Dispatcher(HttpClient client, ThreadFactory threads) {
    this.client = client;
    this.threads = threads;
  }

  public <R> List<R> fetchAll(List<URI> pages, Function<Outcome, R> parse, int workers) {

    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(pages.size());
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    CountDownLatch left = new CountDownLatch(pages.size());
    ExecutorService pool = Executors.newFixedThreadPool(workers, threads);
    try {
      for (int i = 0; i < pages.size(); i++) {
        int page = i;
        fetch(pages.get(page))
            .thenAccept(
                outcome ->
                    pool.execute(
                        () -> {
                          try {
                            results.set(page, parse.apply(outcome));
                          } catch (RuntimeException thrown) {
                            failure.compareAndSet(null, thrown);
                          } finally {
                            left.countDown();
                          }
                        }));
      }
      left.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      pool.shutdownNow();
    }
    if (failure.get() != null) {
      throw failure.get();
    }
    List<R> list = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      list.add(results.get(i));
    }
    return list;
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
