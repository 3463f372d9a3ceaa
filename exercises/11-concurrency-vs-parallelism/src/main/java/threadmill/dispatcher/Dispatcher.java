package threadmill.dispatcher;

import io.github.threadmill.api.NotImplementedYet;
import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;

/** Keeps many requests in flight, and has a few workers parse the pages as they come. */
public final class Dispatcher {

  private final HttpClient client;
  private final ThreadFactory threads;

  /**
   * @param client sends the requests; the caller closes it
   * @param threads makes the workers; each call of {@link #fetchAll} has workers of its own
   */
  public Dispatcher(HttpClient client, ThreadFactory threads) {
    this.client = client;
    this.threads = threads;
  }

  /**
   * Fetches all pages, all at the same time, and parses each as soon as it is there and a worker is
   * free. Returns when the last page has been parsed; the thread that calls may wait for that.
   *
   * <p>All parsing is done by workers: threads that {@code threads} has made, {@code workers} of
   * them at the most. None of them waits for a request, and none is left when this returns or
   * throws.
   *
   * @param pages the addresses; may be empty, and may name a page twice
   * @param parse called once for each address, with a {@link Outcome.Page} or, for what could not
   *     be had, a {@link Outcome.Failure}; takes CPU time and waits for nothing; safe to be called
   *     by several threads
   * @param workers how many pages may be parsed at the same time, at least 1
   * @return what {@code parse} has returned for each address, in the order of the addresses
   * @throws RuntimeException if {@code parse} has thrown one: that one, or another one around it
   */
  public <R> List<R> fetchAll(List<URI> pages, Function<Outcome, R> parse, int workers) {
    // TODO send every request, and hand each answer to a worker
    throw new NotImplementedYet("Dispatcher.fetchAll(pages, parse, workers)");
  }
}
