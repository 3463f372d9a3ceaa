package threadmill.crawler;

import io.github.threadmill.races.ClientWithoutNetwork;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A client that needs no network: every address answers at once, on a thread of its own, with
 * itself as the text. Counts who asked for what. Thread-safe.
 */
final class MemoryClient extends ClientWithoutNetwork {

  private final Map<URI, AtomicInteger> requests = new ConcurrentHashMap<>();

  /** Whether each address that was asked for was asked for once. */
  boolean onceEach(int addresses) {
    return requests.size() == addresses
        && requests.values().stream().allMatch(count -> count.get() == 1);
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    requests.computeIfAbsent(request.uri(), uri -> new AtomicInteger()).incrementAndGet();
    return answer(request, handler, request.uri().toString()).toCompletableFuture().join();
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    return CompletableFuture.supplyAsync(() -> send(request, handler), Thread::startVirtualThread);
  }
}
