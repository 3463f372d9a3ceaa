package threadmill.testing;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * A web in the hands of a test: it keeps every request until the test says what becomes of it.
 * Given. Thread-safe.
 */
public final class FakeWeb implements Web {

  private static final class Request {
    private final URI page;
    private final CompletableFuture<String> answer = new CompletableFuture<>();
    private boolean open = true;

    Request(URI page) {
      this.page = page;
    }
  }

  private final List<Request> requests = new ArrayList<>();
  private int inFlight;
  private int peakInFlight;

  @Override
  public CompletableFuture<String> get(URI page) {
    Request request = new Request(page);
    synchronized (this) {
      requests.add(request);
      inFlight++;
      peakInFlight = Math.max(peakInFlight, inFlight);
      notifyAll();
    }
    request.answer.whenComplete((text, error) -> end(request));
    return request.answer;
  }

  private synchronized void end(Request request) {
    if (request.open) {
      request.open = false;
      inFlight--;
      notifyAll();
    }
  }

  /** The pages that were asked for so far, in that order. */
  public synchronized List<URI> requested() {
    return requests.stream().map(request -> request.page).toList();
  }

  /** How many requests have not been answered, failed or cancelled yet. */
  public synchronized int inFlight() {
    return inFlight;
  }

  /** The most requests that were in flight at one moment. */
  public synchronized int peakInFlight() {
    return peakInFlight;
  }

  /**
   * Answers the request for a page. Whatever depends on it may run on this thread.
   *
   * @throws IllegalStateException if no request for it is in flight
   */
  public void answer(URI page, String text) {
    take(page).answer.complete(text);
  }

  /**
   * Fails the request for a page.
   *
   * @throws IllegalStateException if no request for it is in flight
   */
  public void fail(URI page) {
    take(page).answer.completeExceptionally(new IOException("the page cannot be had"));
  }

  /** Not in flight any more, before anybody hears of the answer. */
  private synchronized Request take(URI page) {
    for (Request request : requests) {
      if (request.open && request.page.equals(page)) {
        end(request);
        return request;
      }
    }
    throw new IllegalStateException("no request for " + page + " is in flight");
  }

  /**
   * Waits until so many requests have come in total.
   *
   * @return whether they came in time
   */
  public boolean awaitRequests(int count, Duration atMost) throws InterruptedException {
    return await(() -> requests.size() >= count, atMost);
  }

  /**
   * Waits until no request is in flight.
   *
   * @return whether that was so in time
   */
  public boolean awaitQuiet(Duration atMost) throws InterruptedException {
    return await(() -> inFlight == 0, atMost);
  }

  private synchronized boolean await(BooleanSupplier condition, Duration atMost)
      throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    while (!condition.getAsBoolean()) {
      long left = (end - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
