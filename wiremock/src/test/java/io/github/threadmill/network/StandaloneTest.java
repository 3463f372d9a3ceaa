package io.github.threadmill.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandaloneTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-01-01T12:00:00.250Z"), ZoneOffset.UTC);

  private final Path folder;
  private final List<String> errors = new ArrayList<>();

  StandaloneTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @Test
  void the_kit_s_own_mappings_do_what_the_index_says() throws Exception {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    Thread server =
        Thread.ofPlatform().start(() -> run(lines, "--port", "0", "--mappings", "mappings"));
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI root = address(lines);
      String index = Fetch.page(client, root).body();
      assertThat(index).contains("\"/fast\"", "\"/status/503\"", "\"/limit/2\"");
      assertThat(line(lines))
          .isEqualTo("12:00:00.250  /                    answered   200   0 in flight");

      List<HttpResponse<String>> three =
          Fetch.together(client, Collections.nCopies(3, root.resolve("/together/3")));
      assertThat(three).extracting(HttpResponse::statusCode).containsOnly(200);
      List<HttpResponse<String>> again =
          Fetch.together(client, Collections.nCopies(3, root.resolve("/together/3")));
      assertThat(again).extracting(HttpResponse::statusCode).containsOnly(200);

      assertThat(Fetch.page(client, root.resolve("/status/503")).body())
          .isEqualTo("503: not now\n");
      assertThat(Fetch.page(client, root.resolve("/nowhere")).statusCode()).isEqualTo(404);
      assertThat(Fetch.page(client, root.resolve("/__admin/mappings")).statusCode()).isEqualTo(404);
      assertThat(Fetch.page(client, root.resolve("/x/%5F_admin/mappings")).statusCode())
          .isEqualTo(404);
    } finally {
      server.interrupt();
      server.join();
    }
  }

  @Test
  void a_limit_in_a_mapping_file_refuses_the_next_request() throws Exception {
    write(
        "limit.json",
        """
        {"request": {"urlPath": "/never"},
         "response": {"transformerParameters": {"limit": 1, "never": true}}}
        """);
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    Thread server =
        Thread.ofPlatform().start(() -> run(lines, "--port", "0", "--mappings", folder.toString()));
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI never = address(lines).resolve("/never");
      // Either may come first; the other is refused.
      var one = Fetch.later(client, never);
      var other = Fetch.later(client, never);
      HttpResponse<?> refused = (HttpResponse<?>) CompletableFuture.anyOf(one, other).join();
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(line(lines)).endsWith("/never               refused    429   1 in flight");
      one.cancel(true);
      other.cancel(true);
      assertThat(line(lines)).endsWith("/never               cancelled    0   0 in flight");
    } finally {
      server.interrupt();
      server.join();
    }
  }

  @Test
  void every_mapping_is_on_the_index_page() throws Exception {
    String index = Files.readString(Path.of("mappings", "index.json"));
    assertThat(MappingFiles.load(Path.of("mappings")))
        .hasSizeGreaterThanOrEqualTo(11)
        .allSatisfy(
            stub -> {
              String path = stub.getRequest().getUrlPath();
              assertThat(path.equals("/") || index.contains("href=\\\"" + path + "\\\"")).isTrue();
            });
  }

  @Test
  void a_broken_mapping_file_is_named() throws Exception {
    Path file = write("broken.json", "{\"request\": {\"urlPath\": \"/x\"}, \"response\": }");
    assertThat(fails("--mappings", folder.toString()))
        .startsWith(file + " is no stub mapping, mend or remove it: ");
  }

  @Test
  void a_misspelt_parameter_is_named() throws Exception {
    Path file =
        write(
            "typo.json",
            """
            {"request": {"urlPath": "/x"},
             "response": {"transformerParameters": {"togehter": 3}}}
            """);
    assertThat(fails("--mappings", folder.toString()))
        .isEqualTo(
            file
                + " is no stub mapping, mend or remove it: unknown transformerParameters"
                + " [togehter]");
  }

  @Test
  void what_cannot_be_used_is_said_in_one_line() {
    assertThat(fails("--port", "http")).isEqualTo("--port must be 0 to 65535, was http");
    assertThat(fails("--port", "65536")).isEqualTo("--port must be 0 to 65535, was 65536");
    assertThat(fails("--port")).isEqualTo("--port needs a value: --port NUMBER, --mappings DIR");
    assertThat(fails("-p", "1"))
        .isEqualTo("unknown argument -p: give --port NUMBER or --mappings DIR");
    assertThat(fails("--mappings", "no-such-folder"))
        .isEqualTo("no folder no-such-folder: name the one with the stub mappings, --mappings DIR");
    assertThat(fails("--mappings", folder.toString()))
        .isEqualTo("no *.json in " + folder + ": put a stub mapping there");
  }

  private String fails(String... arguments) {
    errors.clear();
    assertThat(Standalone.run(List.of(arguments), NOON, _ -> {}, errors::add)).isEqualTo(2);
    assertThat(errors).hasSize(1);
    return errors.getFirst();
  }

  private void run(BlockingQueue<String> lines, String... arguments) {
    Standalone.run(List.of(arguments), NOON, lines::add, lines::add);
  }

  private static URI address(BlockingQueue<String> lines) throws InterruptedException {
    return URI.create(line(lines).replaceFirst(".*(http:\\S+).*", "$1"));
  }

  private static String line(BlockingQueue<String> lines) throws InterruptedException {
    String line = lines.poll(1, TimeUnit.MINUTES);
    return line == null ? "nothing was said for a minute" : line;
  }

  private Path write(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }
}
