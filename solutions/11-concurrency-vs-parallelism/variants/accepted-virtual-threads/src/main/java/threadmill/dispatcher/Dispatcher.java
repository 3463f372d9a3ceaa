package threadmill.dispatcher;

import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/** A virtual thread waits for each request, and hands the page to the pool. */
public final class Dispatcher {

  private final HttpClient client;
  private final ThreadFactory threads;

  public Dispatcher(HttpClient client, ThreadFactory threads) {
    this.client = client;
    this.threads = threads;
  }

  public <R> List<R> fetchAll(List<URI> pages, Function<Outcome, R> parse, int workers) {

    try (ExecutorService pool = Executors.newFixedThreadPool(workers, threads);
        ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<R>> results = new ArrayList<>();
      for (URI page : pages) {
        results.add(
            requests.submit(
                () -> {
                  Outcome outcome = fetch(page);
                  return pool.submit(() -> parse.apply(outcome)).get();
                }));
      }
      List<R> list = new ArrayList<>();
      for (Future<R> result : results) {
        list.add(result.get());
      }
      return list;
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
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
