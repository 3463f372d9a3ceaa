package threadmill.crawler;

import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Phaser;
import java.util.concurrent.Semaphore;

/** A virtual thread a page; each waits wherever it has to. */
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
    Visit all = new Visit();
    CompletableFuture<List<Outcome>> result = new CompletableFuture<>();
    result.whenComplete((list, error) -> all.stop());
    timer.after(deadline).thenRun(() -> result.complete(all.list()));
    all.pages.register();
    all.find(start);
    Thread.startVirtualThread(
        () -> {
          all.pages.awaitAdvance(all.pages.arriveAndDeregister());
          result.complete(all.list());
        });
    return result;
  }

  private final class Visit {

    private final Phaser pages = new Phaser();
    private final Map<URI, Outcome> outcomes = new ConcurrentHashMap<>();
    private final Map<URI, Thread> threads = new ConcurrentHashMap<>();
    private final Map<String, Semaphore> hosts = new ConcurrentHashMap<>();
    private final Semaphore parsers = new Semaphore(limits.parsers());
    private volatile boolean over;

    void find(URI uri) {
      Thread thread = Thread.ofVirtual().unstarted(() -> visit(uri));
      if (threads.putIfAbsent(uri, thread) == null) {
        pages.register();
        thread.start();
      }
    }

    private void visit(URI uri) {
      try {
        Outcome outcome = fetch(uri);
        if (outcome instanceof Outcome.Page page) {
          parsers.acquire();
          try {
            List<URI> links = parser.links(page);
            links.forEach(this::find);
          } finally {
            parsers.release();
          }
        }
        outcomes.put(uri, outcome);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException garbage) {
        outcomes.put(uri, new Outcome.Failure(uri, "garbage: " + garbage.getMessage()));
      } finally {
        pages.arriveAndDeregister();
      }
    }

    private Outcome fetch(URI uri) throws InterruptedException {
      Duration pause = limits.backOff();
      for (int attempt = 1; ; attempt++) {
        Outcome outcome;
        boolean again;
        try {
          HttpResponse<String> response = send(uri);
          if (response.statusCode() == 200) {
            return new Outcome.Page(uri, response.body());
          }
          outcome = new Outcome.Failure(uri, "status " + response.statusCode());
          again = response.statusCode() >= 500;
        } catch (IOException broken) {
          outcome = new Outcome.Failure(uri, broken.toString());
          again = true;
        }
        if (!again || attempt == limits.attempts()) {
          return outcome;
        }
        try {
          timer.after(pause).get();
        } catch (ExecutionException impossible) {
          throw new IllegalStateException(impossible);
        }
        pause = pause.multipliedBy(2);
      }
    }

    private HttpResponse<String> send(URI uri) throws IOException, InterruptedException {
      Semaphore host =
          hosts.computeIfAbsent(uri.getAuthority(), name -> new Semaphore(limits.perHost()));
      host.acquire();
      try {
        if (over) {
          throw new InterruptedException("the crawl is over");
        }
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
      } finally {
        host.release();
      }
    }

    List<Outcome> list() {
      return threads.keySet().stream()
          .map(uri -> outcomes.getOrDefault(uri, new Outcome.Failure(uri, "too late")))
          .toList();
    }

    void stop() {
      over = true;
      threads.values().forEach(Thread::interrupt);
    }
  }
}
