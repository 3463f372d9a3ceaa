package threadmill.crawler;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Fetches a page, the pages that it links to, those that they link to, and so on. */
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
    return new Crawl(client, parser, timer, limits).run(start, deadline);
  }
}
