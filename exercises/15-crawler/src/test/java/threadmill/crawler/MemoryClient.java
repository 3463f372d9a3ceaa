package threadmill.crawler;

import io.github.threadmill.races.ClientWithoutNetwork;
import io.github.threadmill.races.QuickPages;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** A client that needs no network: every page answers at once, on a thread of its own. */
final class MemoryClient extends ClientWithoutNetwork {

  private final QuickPages pages;

  MemoryClient(QuickPages pages) {
    this.pages = pages;
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    return answer(request, handler, pages.get(request.uri())).toCompletableFuture().join();
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    return CompletableFuture.supplyAsync(() -> send(request, handler), Thread::startVirtualThread);
  }
}
