package io.github.threadmill.network;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Ways in which the tests ask for pages. */
final class Fetch {

  static HttpRequest get(URI uri) {
    return HttpRequest.newBuilder(uri).build();
  }

  static HttpResponse<String> page(HttpClient client, URI uri)
      throws IOException, InterruptedException {
    return client.send(get(uri), BodyHandlers.ofString());
  }

  static CompletableFuture<HttpResponse<String>> later(HttpClient client, URI uri) {
    return client.sendAsync(get(uri), BodyHandlers.ofString());
  }

  /** Asks for all pages at once and waits for all answers. */
  static List<HttpResponse<String>> together(HttpClient client, List<URI> uris) {
    return uris.stream().map(uri -> later(client, uri)).toList().stream()
        .map(CompletableFuture::join)
        .toList();
  }

  private Fetch() {}
}
