package io.github.threadmill.races;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * A client without a network. It keeps each request until somebody answers it; what is to happen
 * next happens on the thread that does. So several threads of a {@link Trial} can bring answers at
 * the same time, as a real client's do now and then, and nobody waits. Asynchronous requests only.
 * Thread-safe.
 */
public final class HandAnsweredClient extends ClientWithoutNetwork {

  private static final Duration LOOK = Duration.ofMillis(20);

  /** Five seconds on a machine at rest, more where looking takes longer. */
  private static final int LOOKS_OF_PATIENCE = 250;

  private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger peak = new AtomicInteger();

  /** Nothing has been asked for yet. */
  public HandAnsweredClient() {}

  /** The text that a page answers with. */
  public static String textOf(URI page) {
    return "text of " + page;
  }

  /**
   * Answers the request that has waited longest, with status 200.
   *
   * @return false if none is waiting at this moment
   */
  public boolean answerNext() {
    Runnable next = waiting.poll();
    if (next == null) {
      return false;
    }
    next.run();
    return true;
  }

  /**
   * Answers all that comes until somebody is content.
   *
   * @return whether they were; false if nothing has come for five seconds, or on an interrupt
   */
  public boolean answerUntilDone(Future<?> content) {
    int still = 0;
    while (!content.isDone()) {
      if (answerNext()) {
        still = 0;
      } else if (++still > LOOKS_OF_PATIENCE || Thread.currentThread().isInterrupted()) {
        return false;
      } else {
        LockSupport.parkNanos(LOOK.toNanos());
      }
    }
    return true;
  }

  /** How many requests have been sent. */
  public int requests() {
    return requests.get();
  }

  /** How many were unanswered at once, at the most. */
  public int peak() {
    return peak.get();
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    CompletableFuture<HttpResponse<T>> answer = new CompletableFuture<>();
    requests.incrementAndGet();
    peak.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    waiting.add(
        () -> {
          inFlight.decrementAndGet();
          answer(request, handler, textOf(request.uri()))
              .whenComplete(
                  (response, broken) -> {
                    if (broken == null) {
                      answer.complete(response);
                    } else {
                      answer.completeExceptionally(broken);
                    }
                  });
        });
    return answer;
  }

  /** Refused: the thread would wait for an answer that it might have to give itself. */
  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
    throw new UnsupportedOperationException("there is nobody who would answer; use sendAsync");
  }
}
