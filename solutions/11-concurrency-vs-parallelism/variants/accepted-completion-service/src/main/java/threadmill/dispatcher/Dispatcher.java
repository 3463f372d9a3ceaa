package threadmill.dispatcher;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/** The caller takes answers as they come and submits each to the pool. */
public final class Dispatcher {

  private final HttpClient client;
  private final ThreadFactory threads;

  public Dispatcher(HttpClient client, ThreadFactory threads) {
    this.client = client;
    this.threads = threads;
  }

  public <R> List<R> fetchAll(List<URI> pages, Function<Outcome, R> parse, int workers) {

    BlockingQueue<Integer> arrived = new LinkedBlockingQueue<>();
    List<CompletableFuture<Outcome>> answers = new ArrayList<>();
    for (URI page : pages) {
      answers.add(fetch(page));
    }
    for (int i = 0; i < pages.size(); i++) {
      int page = i;
      answers.get(page).thenRun(() -> arrived.add(page));
    }
    ExecutorService pool = Executors.newFixedThreadPool(workers, threads);
    try {
      List<Future<R>> results = new ArrayList<>(Collections.nCopies(pages.size(), null));
      for (int i = 0; i < pages.size(); i++) {
        int page = arrived.take();
        Outcome outcome = answers.get(page).resultNow();
        results.set(page, pool.submit(() -> parse.apply(outcome)));
      }
      List<R> list = new ArrayList<>();
      for (Future<R> result : results) {
        list.add(result.get());
      }
      return list;
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } finally {
      pool.shutdown();
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
