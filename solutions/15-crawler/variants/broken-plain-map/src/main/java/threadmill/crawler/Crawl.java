package threadmill.crawler;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** One crawl. No thread waits for anything but the parsers for pages. */
final class Crawl {

  private final HttpClient client;
  private final Parser parser;
  private final Timer timer;
  private final Limits limits;
  private final ExecutorService parsers;
  private final CompletableFuture<List<Outcome>> result = new CompletableFuture<>();
  private final Map<String, Host> hosts = new HashMap<>();
  private final Set<URI> found = ConcurrentHashMap.newKeySet();
  private final Map<URI, Outcome> outcomes = new ConcurrentHashMap<>();
  private final Set<CompletableFuture<?>> inFlight = ConcurrentHashMap.newKeySet();

  /** Addresses found that have no outcome yet. */
  private final AtomicInteger open = new AtomicInteger();

  Crawl(HttpClient client, Parser parser, Timer timer, Limits limits) {
    this.client = client;
    this.parser = parser;
    this.timer = timer;
    this.limits = limits;
    this.parsers = Executors.newFixedThreadPool(limits.parsers());
  }

  CompletableFuture<List<Outcome>> run(URI start, Duration deadline) {
    result.whenComplete((list, error) -> stop());
    CompletableFuture<Void> end = timer.after(deadline);
    end.thenRun(() -> result.complete(list()));
    result.whenComplete((list, error) -> end.cancel(false));
    find(start);
    return result;
  }

  private void find(URI uri) {
    if (found.add(uri)) {
      open.incrementAndGet();
      queue(uri, 1);
    }
  }

  private void queue(URI uri, int attempt) {
    hosts
        .computeIfAbsent(uri.getAuthority(), name -> new Host(limits.perHost()))
        .whenThereIsRoom(() -> ask(uri, attempt));
  }

  /** Whoever calls this has a place at the host, and gives it back when the request has ended. */
  private CompletableFuture<?> ask(URI uri, int attempt) {
    if (result.isDone()) {
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    inFlight.add(answer);
    if (result.isDone()) { // stop() may have looked just before
      answer.cancel(true);
    }
    return answer.handle(
        (response, error) -> {
          inFlight.remove(answer);
          answered(uri, attempt, response, error);
          return null;
        });
  }

  private void answered(URI uri, int attempt, HttpResponse<String> response, Throwable error) {
    if (result.isDone()) {
      return;
    }
    boolean mayPass = error != null || response.statusCode() / 100 == 5;
    if (mayPass && attempt < limits.attempts()) {
      timer
          .after(limits.backOff().multipliedBy(1L << (attempt - 1)))
          .thenRun(() -> queue(uri, attempt + 1));
    } else if (error != null) {
      end(uri, new Outcome.Failure(uri, error.toString()));
    } else if (response.statusCode() != 200) {
      end(uri, new Outcome.Failure(uri, "status " + response.statusCode()));
    } else {
      parsers.execute(() -> parse(new Outcome.Page(uri, response.body())));
    }
  }

  private void parse(Outcome.Page page) {
    try {
      List<URI> links = parser.links(page);
      links.forEach(this::find);
      end(page.uri(), page);
    } catch (RuntimeException garbage) {
      end(page.uri(), new Outcome.Failure(page.uri(), garbage.toString()));
    }
  }

  /** Comes after all that the page links to has been found, so that 0 means that all is done. */
  private void end(URI uri, Outcome outcome) {
    outcomes.put(uri, outcome);
    if (open.decrementAndGet() == 0) {
      result.complete(list());
    }
  }

  private List<Outcome> list() {
    return found.stream()
        .map(uri -> outcomes.getOrDefault(uri, new Outcome.Failure(uri, "the deadline came first")))
        .toList();
  }

  private void stop() {
    parsers.shutdown();
    inFlight.forEach(answer -> answer.cancel(true));
  }
}
