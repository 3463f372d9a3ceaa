package threadmill.crawler;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.lab.Awaiting;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A crawl that is under way.
 *
 * @param future what the student's crawl returned
 */
record Crawling(HttpClient client, CompletableFuture<List<Outcome>> future) {

  /** No back-off is as long. */
  static final Duration DEADLINE = ofHours(1);

  /** Three attempts, and next to no time between them. */
  static Limits limits(int perHost, int parsers) {
    return new Limits(perHost, parsers, 3, ofMillis(5));
  }

  static Crawling start(Web web, Parser parser, Timer timer, Limits limits) {
    HttpClient client = HttpClient.newHttpClient();
    return new Crawling(
        client, new Crawler(client, parser, timer, limits).crawl(web.uri(0), DEADLINE));
  }

  /** Waits for the crawl to be over. */
  List<Outcome> result() throws InterruptedException {
    try {
      return Awaiting.result("the future of crawl(start, deadline)", future);
    } finally {
      client.shutdown();
    }
  }

  /** A whole crawl with a running timer. */
  static List<Outcome> all(Web web, Parser parser, Limits limits) throws InterruptedException {
    return start(web, parser, TestTimer.running(), limits).result();
  }

  static List<Outcome> all(Web web, Limits limits) throws InterruptedException {
    return all(web, new WebParser(web), limits);
  }
}
