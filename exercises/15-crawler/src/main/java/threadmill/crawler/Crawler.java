package threadmill.crawler;

import io.github.threadmill.api.NotImplementedYet;
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

  /**
   * @param client sends the requests; the caller closes it
   * @param parser finds the links of a page
   * @param timer the only source of time
   */
  public Crawler(HttpClient client, Parser parser, Timer timer, Limits limits) {
    this.client = client;
    this.parser = parser;
    this.timer = timer;
    this.limits = limits;
  }

  /**
   * Fetches the page at {@code start} and every page that can be reached from it.
   *
   * @param deadline how long the crawl may take, by the timer
   * @return completes when nothing is left to fetch, to parse or to wait for, or at the deadline,
   *     with one outcome for each address that was found, in whatever order. Cancelling it ends the
   *     crawl and every request that is in flight.
   */
  public CompletableFuture<List<Outcome>> crawl(URI start, Duration deadline) {
    // TODO fetch the start page, parse it, and go on with every address that has not been seen yet
    // TODO keep to the limits, host by host
    // TODO ask again, after a while, where that may help
    // TODO know when nothing is left to do, and stop at the deadline or when the result is
    // cancelled
    throw new NotImplementedYet("Crawler.crawl(start, deadline)");
  }
}
