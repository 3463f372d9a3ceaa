package threadmill.fetcher;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A result that is completed by hand. Only the number of the next page is not under the lock. */
final class Gathering extends CompletableFuture<List<Outcome>> {

  private final HttpClient client;
  private final List<URI> pages;
  private final Outcome[] outcomes;
  private final List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
  private int next;
  private int missing;
  private boolean over;

  Gathering(HttpClient client, List<URI> pages) {
    this.client = client;
    this.pages = pages;
    this.outcomes = new Outcome[pages.size()];
    this.missing = pages.size();
  }

  Gathering start(int limit) {
    if (pages.isEmpty()) {
      complete(List.of());
    }
    for (int i = 0; i < limit; i++) {
      startNext();
    }
    return this;
  }

  private void startNext() {
    if (over || next == pages.size()) {
      return;
    }
    int page = next++;
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(
            HttpRequest.newBuilder(pages.get(page)).build(), BodyHandlers.ofString());
    synchronized (this) {
      answers.add(answer);
    }
    answer.whenComplete((response, error) -> arrived(page, response, error));
  }

  private void arrived(int page, HttpResponse<String> response, Throwable error) {
    URI uri = pages.get(page);
    Outcome outcome;
    if (error != null) {
      outcome = new Outcome.Failure(uri, error.getClass().getSimpleName());
    } else if (response.statusCode() != 200) {
      outcome = new Outcome.Failure(uri, "status " + response.statusCode());
    } else {
      outcome = new Outcome.Page(uri, response.body());
    }
    boolean last;
    synchronized (this) {
      outcomes[page] = outcome;
      last = --missing == 0;
    }
    if (last) {
      complete(Arrays.asList(outcomes));
    } else {
      startNext();
    }
  }

  void giveUpAfter(Duration deadline) {
    ScheduledExecutorService timer =
        Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
    timer.schedule(this::abort, deadline.toMillis(), TimeUnit.MILLISECONDS);
    whenComplete((list, error) -> timer.shutdownNow());
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    abort();
    return cancelled;
  }

  private void abort() {
    List<CompletableFuture<HttpResponse<String>>> started;
    synchronized (this) {
      over = true;
      started = List.copyOf(answers);
    }
    started.forEach(answer -> answer.cancel(true));
  }
}
