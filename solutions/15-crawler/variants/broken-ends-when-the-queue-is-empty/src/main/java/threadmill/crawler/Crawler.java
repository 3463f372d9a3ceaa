package threadmill.crawler;

import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Several threads take addresses from one queue, and stop when there are none. */
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
    Set<URI> found = ConcurrentHashMap.newKeySet();
    Map<URI, Outcome> outcomes = new ConcurrentHashMap<>();
    Queue<URI> queue = new ConcurrentLinkedQueue<>(List.of(start));
    found.add(start);
    CompletableFuture<List<Outcome>> result = new CompletableFuture<>();
    CountDownLatch working = new CountDownLatch(limits.parsers());
    for (int i = 0; i < limits.parsers(); i++) {
      Thread.startVirtualThread(
          () -> {
            for (URI uri = queue.poll(); uri != null; uri = queue.poll()) {
              visit(uri, found, queue, outcomes);
            }
            working.countDown();
            if (queue.isEmpty()) {
              result.complete(List.copyOf(outcomes.values()));
            }
          });
    }
    return result;
  }

  private void visit(URI uri, Set<URI> found, Queue<URI> queue, Map<URI, Outcome> outcomes) {
    try {
      var response = client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
      Outcome.Page page = new Outcome.Page(uri, response.body());
      if (response.statusCode() == 200) {
        parser.links(page).stream().filter(found::add).forEach(queue::add);
        outcomes.put(uri, page);
      } else {
        outcomes.put(uri, new Outcome.Failure(uri, "status " + response.statusCode()));
      }
    } catch (IOException | InterruptedException | IllegalArgumentException failed) {
      outcomes.put(uri, new Outcome.Failure(uri, failed.toString()));
    }
  }
}
