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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * A client for {@link Trial}s: thousands of answers in a second, and none that hangs on what a real
 * network does. Who extends it says when and on which thread an answer comes.
 */
public abstract class ClientWithoutNetwork extends HttpClient {

  /** Nothing has been asked for yet. */
  protected ClientWithoutNetwork() {}

  /** What a page with that text answers, with status 200. Complete, whatever the handler is. */
  protected static <T> CompletionStage<HttpResponse<T>> answer(
      HttpRequest request, BodyHandler<T> handler, String text) {
    BodySubscriber<T> body = handler.apply(Head.OK);
    body.onSubscribe(Anything.GOES);
    body.onNext(List.of(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8))));
    body.onComplete();
    return body.getBody().thenApply(there -> new Answer<>(request, there));
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler, @Nullable PushPromiseHandler<T> pushed) {
    return sendAsync(request, handler);
  }

  /** The text comes whether it is asked for or not. */
  private enum Anything implements Flow.Subscription {
    GOES;

    @Override
    public void request(long items) {}

    @Override
    public void cancel() {}
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
    public Optional<SSLSession> sslSession() {
      return Optional.empty();
    }
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
