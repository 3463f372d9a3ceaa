package threadmill.parallel;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

final class Requests {

  static HttpRequest go(URI page) {
    URI next = page.resolve("next?q=" + URLEncoder.encode("a b", StandardCharsets.UTF_8));
    return HttpRequest.newBuilder(next)
        .timeout(Duration.ofSeconds(3))
        .header("Accept", "text/plain")
        .expectContinue(false)
        .version(HttpClient.Version.HTTP_1_1)
        .POST(HttpRequest.BodyPublishers.ofString("x"))
        .build();
  }

  static List<String> send(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<Stream<String>> lines = client.send(request, HttpResponse.BodyHandlers.ofLines());
    client.sendAsync(request, info -> HttpResponse.BodySubscribers.mapping(HttpResponse.BodySubscribers.ofByteArray(), String::new));
    return lines.statusCode() == 200 ? lines.body().toList() : List.of("" + lines.headers().firstValue("x"));
  }
}
