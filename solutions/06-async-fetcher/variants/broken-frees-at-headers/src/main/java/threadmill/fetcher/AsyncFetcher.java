package threadmill.fetcher;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Fetches many pages at once without keeping a single thread waiting. */
public final class AsyncFetcher {

  private final HttpClient client;

  public AsyncFetcher(HttpClient client) {
    this.client = client;
  }

  /** Starts one request. */
  private CompletableFuture<HttpResponse<String>> start(URI page) {
    try {
      HttpRequest request = HttpRequest.newBuilder(page).build();
      return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  /** The same; {@code answered} completes when the answer begins: the server has done its work. */
  private CompletableFuture<HttpResponse<String>> start(
      URI page, CompletableFuture<Void> answered) {
    try {
      HttpRequest request = HttpRequest.newBuilder(page).build();
      return client.sendAsync(
          request,
          head -> {
            answered.complete(null);
            return HttpResponse.BodyHandlers.ofString().apply(head);
          });
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static Outcome outcome(URI page, HttpResponse<String> response, Throwable error) {
    if (error != null) {
      return new Outcome.Failure(page, error.toString());
    }
    if (response.statusCode() != 200) {
      return new Outcome.Failure(page, "status " + response.statusCode());
    }
    return new Outcome.Page(page, response.body());
  }

  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages) {
    return fetchTogether(pages, new ArrayList<>());
  }

  /** Fetches all, and puts the requests' futures into the list. */
  private CompletableFuture<List<Outcome>> fetchTogether(
      List<URI> pages, List<CompletableFuture<HttpResponse<String>>> answers) {
    List<CompletableFuture<Outcome>> outcomes = new ArrayList<>();
    for (URI page : pages) {
      CompletableFuture<HttpResponse<String>> answer = start(page);
      answers.add(answer);
      outcomes.add(answer.handle((response, error) -> outcome(page, response, error)));
    }
    CompletableFuture<List<Outcome>> result =
        CompletableFuture.allOf(outcomes.toArray(new CompletableFuture<?>[0]))
            .thenApply(
                done -> {
                  List<Outcome> list = new ArrayList<>();
                  for (CompletableFuture<Outcome> outcome : outcomes) {
                    list.add(outcome.join());
                  }
                  return list;
                });
    result.whenComplete(
        (list, error) -> {
          if (result.isCancelled()) {
            cancelAll(answers);
          }
        });
    return result;
  }

  private static void cancelAll(Iterable<CompletableFuture<HttpResponse<String>>> answers) {
    for (CompletableFuture<HttpResponse<String>> answer : answers) {
      answer.cancel(true);
    }
  }

  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, int limit) {
    Lanes lanes = new Lanes(new ArrayList<>(pages));
    for (int i = 0; i < limit && i < pages.size(); i++) {
      lanes.go(lanes.newLane());
    }
    lanes.closeOne();
    CompletableFuture<List<Outcome>> result = lanes.all.thenApply(done -> lanes.list());
    result.whenComplete(
        (list, error) -> {
          if (result.isCancelled()) {
            lanes.stop();
          }
        });
    return result;
  }

  private final class Lanes {
    private final List<URI> pages;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReferenceArray<Outcome> outcomes;
    private final ConcurrentLinkedQueue<CompletableFuture<HttpResponse<String>>> answers =
        new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicInteger open = new AtomicInteger(1);
    private final CompletableFuture<Void> all = new CompletableFuture<>();

    Lanes(List<URI> pages) {
      this.pages = pages;
      this.outcomes = new AtomicReferenceArray<>(pages.size());
    }

    /** Takes pages until one has to be waited for; its answer goes on from there. */
    void go(CompletableFuture<Void> end) {
      int i = next.getAndIncrement();
      while (i < pages.size() && !stopped.get()) {
        int mine = i;
        URI page = pages.get(mine);
        CompletableFuture<Void> answered = new CompletableFuture<>();
        CompletableFuture<HttpResponse<String>> answer = start(page, answered);
        if (!answer.isDone()) {
          answers.add(answer);
          if (stopped.get()) {
            answer.cancel(true);
          }
          answered.thenRun(() -> go(newLane()));
          answer.whenComplete(
              (response, error) -> {
                answers.remove(answer);
                outcomes.set(mine, outcome(page, response, error));
                answered.complete(null); // if it has failed, there was no answer
                end.complete(null);
              });
          return;
        }
        // known at once: no recursion, or many of them would fill the stack
        Throwable error = answer.isCompletedExceptionally() ? answer.exceptionNow() : null;
        outcomes.set(mine, outcome(page, error == null ? answer.resultNow() : null, error));
        i = next.getAndIncrement();
      }
      end.complete(null);
    }

    private CompletableFuture<Void> newLane() {
      CompletableFuture<Void> lane = new CompletableFuture<>();
      open.incrementAndGet();
      lane.thenRun(this::closeOne);
      return lane;
    }

    void closeOne() {
      if (open.decrementAndGet() == 0) {
        all.complete(null);
      }
    }

    void stop() {
      stopped.set(true);
      cancelAll(answers);
    }

    List<Outcome> list() {
      List<Outcome> list = new ArrayList<>();
      for (int i = 0; i < outcomes.length(); i++) {
        list.add(outcomes.get(i));
      }
      return list;
    }
  }

  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, Duration deadline) {
    List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
    Executor later =
        CompletableFuture.delayedExecutor(deadline.toMillis(), TimeUnit.MILLISECONDS);
    CompletableFuture<List<Outcome>> result = fetchTogether(pages, answers);
    later.execute(() -> cancelAll(answers));
    return result;
  }
}
