package io.github.threadmill.observer;

import com.sun.net.httpserver.HttpServer;
import io.github.threadmill.channel.PlainReader;
import io.github.threadmill.channel.PlainWriter;
import io.github.threadmill.evidence.ThreadDump;
import io.github.threadmill.watch.BlockingCatalogue;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Does once what most checks do, so that the JVM's ahead-of-time cache holds the classes for it: an
 * observing process then starts in half the time.
 */
final class Training {

  private Training() {}

  static void run() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 2);
          exchange.getResponseBody().write(new byte[] {'o', 'k'});
          exchange.close();
        });
    server.start();
    try (HttpClient client = HttpClient.newHttpClient();
        ExecutorService virtual = Executors.newVirtualThreadPerTaskExecutor()) {
      URI uri = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/page");
      CompletableFuture<?>[] pages =
          IntStream.range(0, 20)
              .mapToObj(
                  page ->
                      client
                          .sendAsync(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString())
                          .thenApplyAsync(answer -> answer.body(), virtual))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture.allOf(pages).join();
    } finally {
      server.stop(0);
    }
    PlainReader.read(
        PlainWriter.write(List.of(1, "a", ThreadDump.take("none")), t -> true), n -> null);
    BlockingCatalogue.ofJdk().rows();
  }
}
