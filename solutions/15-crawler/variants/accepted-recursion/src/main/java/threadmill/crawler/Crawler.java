package threadmill.crawler;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;

/** A page's future is done when the futures of all that it was the first to link to are. */
public final class Crawler {

  private final HttpClient client;
  private final Parser parser;
  private final Timer timer;
  private final Limits limits;

  public Crawler(HttpClient client, Parser parser, Timer timer, Limits limits) {
    this.client = client;
    this.parser = parser;
    this.timer = timer;
    this.limits = limits;
  }

  public CompletableFuture<List<Outcome>> crawl(URI start, Duration deadline) {
    Pages pages = new Pages();
    CompletableFuture<List<Outcome>> result = new CompletableFuture<>();
    CompletableFuture.anyOf(pages.with(List.of(start)), timer.after(deadline))
        .whenComplete((done, error) -> result.complete(pages.list()));
    result.whenComplete((list, error) -> pages.stop());
    return result;
  }

  private final class Pages {

    private final Map<URI, CompletableFuture<Outcome>> pages = new ConcurrentHashMap<>();
    private final Map<String, Turnstile> hosts = new ConcurrentHashMap<>();
    private final Queue<CompletableFuture<?>> sent = new ConcurrentLinkedQueue<>();
    private final ForkJoinPool pool = new ForkJoinPool(limits.parsers());
    private volatile boolean stopped;

    CompletableFuture<Void> with(Collection<URI> links) {
      return CompletableFuture.allOf(
          links.stream().map(this::visit).toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<?> visit(URI uri) {
      CompletableFuture<Outcome> page = new CompletableFuture<>();
      if (pages.putIfAbsent(uri, page) != null) {
        return CompletableFuture.completedFuture(null); // whoever was first waits for it
      }
      return request(uri, 1)
          .thenCompose(
              outcome ->
                  outcome instanceof Outcome.Page text ? parse(text, page) : done(page, outcome));
    }

    private CompletableFuture<Void> parse(Outcome.Page text, CompletableFuture<Outcome> page) {
      return CompletableFuture.supplyAsync(() -> parser.links(text), pool)
          .handle(
              (links, garbage) -> {
                if (garbage != null) {
                  return done(page, new Outcome.Failure(text.uri(), garbage.toString()));
                }
                page.complete(text);
                return with(links);
              })
          .thenCompose(rest -> rest);
    }

    private CompletableFuture<Void> done(CompletableFuture<Outcome> page, Outcome outcome) {
      page.complete(outcome);
      return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Outcome> request(URI uri, int attempt) {
      return hosts
          .computeIfAbsent(uri.getAuthority(), host -> new Turnstile(limits.perHost()))
          .pass(() -> send(uri))
          .handle(
              (response, error) -> {
                if (error == null && response.statusCode() == 200) {
                  return CompletableFuture.<Outcome>completedFuture(
                      new Outcome.Page(uri, response.body()));
                }
                if ((error != null || response.statusCode() >= 500)
                    && attempt < limits.attempts()
                    && !stopped) {
                  return timer
                      .after(limits.backOff().multipliedBy((long) Math.pow(2, attempt - 1)))
                      .thenCompose(over -> request(uri, attempt + 1));
                }
                return CompletableFuture.<Outcome>completedFuture(
                    new Outcome.Failure(uri, "no luck after " + attempt));
              })
          .thenCompose(outcome -> outcome);
    }

    private CompletableFuture<HttpResponse<String>> send(URI uri) {
      if (stopped) {
        return CompletableFuture.failedFuture(new IllegalStateException("stopped"));
      }
      CompletableFuture<HttpResponse<String>> answer =
          client.sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
      sent.add(answer);
      if (stopped) {
        answer.cancel(true);
      }
      return answer;
    }

    List<Outcome> list() {
      return pages.entrySet().stream()
          .map(
              page ->
                  page.getValue()
                      .getNow(new Outcome.Failure(page.getKey(), "not there at the deadline")))
          .toList();
    }

    void stop() {
      stopped = true;
      sent.forEach(answer -> answer.cancel(true));
      pool.shutdown();
    }
  }

  /** Lets so many through at a time. */
  private static final class Turnstile {

    private final Queue<CompletableFuture<Void>> queue = new java.util.LinkedList<>();
    private int free;

    Turnstile(int places) {
      free = places;
    }

    <T> CompletableFuture<T> pass(Supplier<CompletableFuture<T>> what) {
      return enter().thenCompose(in -> what.get()).whenComplete((done, error) -> leave());
    }

    private synchronized CompletableFuture<Void> enter() {
      if (free > 0) {
        free--;
        return CompletableFuture.completedFuture(null);
      }
      CompletableFuture<Void> place = new CompletableFuture<>();
      queue.add(place);
      return place;
    }

    private void leave() {
      CompletableFuture<Void> next;
      synchronized (this) {
        next = queue.poll();
        if (next == null) {
          free++;
          return;
        }
      }
      next.complete(null);
    }
  }
}
