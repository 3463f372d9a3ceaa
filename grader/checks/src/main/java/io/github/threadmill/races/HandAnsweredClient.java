package io.github.threadmill.races;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * A client without a network. It keeps each request until somebody answers it; what is to happen
 * next happens on the thread that does. So several threads of a {@link Trial} can bring answers at
 * the same time, as a real client's do now and then, and nobody waits. Asynchronous requests only.
 * Thread-safe.
 */
public final class HandAnsweredClient extends HttpClient {

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
          bodyOf(request.uri(), handler)
              .whenComplete(
                  (body, broken) -> {
                    if (broken == null) {
                      answer.complete(new Answer<>(request, body));
                    } else {
                      answer.completeExceptionally(broken);
                    }
                  });
        });
    return answer;
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler, @Nullable PushPromiseHandler<T> pushed) {
    return sendAsync(request, handler);
  }

  private static <T> CompletionStage<T> bodyOf(URI page, BodyHandler<T> handler) {
    BodySubscriber<T> body = handler.apply(Head.OK);
    body.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long n) {}

          @Override
          public void cancel() {}
        });
    body.onNext(List.of(ByteBuffer.wrap(textOf(page).getBytes(StandardCharsets.UTF_8))));
    body.onComplete();
    return body.getBody();
  }

  private record Head(int statusCode, HttpHeaders headers, Version version)
      implements HttpResponse.ResponseInfo {

    static final Head OK =
        new Head(
            200,
            HttpHeaders.of(
                Map.of("content-type", List.of("text/plain; charset=utf-8")),
                (name, value) -> true),
            Version.HTTP_1_1);
  }

  private record Answer<T>(HttpRequest request, T body) implements HttpResponse<T> {

    @Override
    public int statusCode() {
      return Head.OK.statusCode();
    }

    @Override
    public HttpHeaders headers() {
      return Head.OK.headers();
    }

    @Override
    public Version version() {
      return Head.OK.version();
    }

    @Override
    public URI uri() {
      return request.uri();
    }

    @Override
    public Optional<HttpResponse<T>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public Optional<javax.net.ssl.SSLSession> sslSession() {
      return Optional.empty();
    }
  }

  /** Refused: the thread would wait for an answer that it might have to give itself. */
  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler) {
    throw new UnsupportedOperationException("there is nobody who would answer; use sendAsync");
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return Optional.empty();
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return Optional.empty();
  }

  @Override
  public Redirect followRedirects() {
    return Redirect.NEVER;
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return Optional.empty();
  }

  @Override
  public SSLContext sslContext() {
    throw new UnsupportedOperationException("there is no network");
  }

  @Override
  public SSLParameters sslParameters() {
    return new SSLParameters();
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return Optional.empty();
  }

  @Override
  public Version version() {
    return Version.HTTP_1_1;
  }

  @Override
  public Optional<Executor> executor() {
    return Optional.empty();
  }

  @Override
  public void shutdown() {}

  @Override
  public boolean isTerminated() {
    return true;
  }

  @Override
  public void close() {}
}
