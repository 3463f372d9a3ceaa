package threadmill.dispatcher;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Each worker has pages and a queue of its own: it sends, and parses what comes back to it. */
public final class Dispatcher {

  private final HttpClient client;
  private final ThreadFactory threads;

  public Dispatcher(HttpClient client, ThreadFactory threads) {
    this.client = client;
    this.threads = threads;
  }

  public <R> List<R> fetchAll(List<URI> pages, Function<Outcome, R> parse, int workers) {

    R[] results = newArray(pages.size());
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    List<Thread> crew = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      int first = i;
      Thread worker =
          threads.newThread(
              () -> {
                try {
                  loop(first, workers, pages, parse, results);
                } catch (RuntimeException thrown) {
                  failure.set(thrown);
                }
              });
      crew.add(worker);
      worker.start();
    }
    for (Thread worker : crew) {
      joined(worker);
    }
    if (failure.get() != null) {
      throw failure.get();
    }
    return Arrays.asList(results);
  }

  private <R> void loop(
      int first, int step, List<URI> pages, Function<Outcome, R> parse, R[] results) {
    BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    int open = 0;
    for (int i = first; i < pages.size(); i += step) {
      int page = i;
      fetch(pages.get(page))
          .thenAccept(outcome -> events.add(() -> results[page] = parse.apply(outcome)));
      open++;
    }
    for (; open > 0; open--) {
      try {
        events.take().run();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  @SuppressWarnings("unchecked")
  private static <R> R[] newArray(int size) {
    return (R[]) new Object[size];
  }

  private static void joined(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
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
