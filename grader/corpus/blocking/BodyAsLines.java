// blocking: the body is a lazy stream of lines, and a dependent reads it to its end
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

public class BodyAsLines implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service
        .client()
        .sendAsync(
            HttpRequest.newBuilder(service.uri()).build(), HttpResponse.BodyHandlers.ofLines())
        .thenApply(BodyAsLines::count);
  }

  private static long count(HttpResponse<Stream<String>> response) {
    try (Stream<String> lines = response.body()) {
      return lines.filter(line -> !line.isBlank()).count();
    }
  }
}
