package io.github.threadmill.network;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeclusionTest {

  private static final Visits VISITS = new Visits();
  private static SlowNetwork network;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    network = SlowNetwork.start();
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    network.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/__admin",
        "/__admin/mappings",
        "/%5f%5fadmin/mappings",
        "/",
        "/x/../__admin/health",
        "/__files/x",
        "/__admin/shutdown"
      })
  void nothing_but_the_pages_is_reachable(String path) throws Exception {
    try (Site site = network.open(SitePlan.pages(1))) {
      URI root = site.uri(0).resolve("/");
      HttpResponse<String> answer = Fetch.page(client, URI.create(root + path.substring(1)));

      assertThat(answer.statusCode()).isEqualTo(404);
      assertThat(answer.body()).isEqualTo("there is no such page here\n");
      assertThat(site.journal().exchanges().getFirst().page()).isEqualTo(-1);
      assertThat(site.journal().exchanges().getFirst().path()).isEqualTo(path);
    }
  }

  /** All but the static help pages that come with it and can do nothing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "mappings",
        "requests",
        "settings",
        "scenarios",
        "files",
        "recordings/status",
        "health",
        "version",
        "webapp/index.html",
        "docs",
        "certs/wiremock-ca.crt"
      })
  void the_server_behind_lets_nobody_administer_it(String resource) throws Exception {
    try (MockServer server = MockServer.start(VISITS)) {
      URI admin = URI.create("http://127.0.0.1:" + server.port() + "/__admin/" + resource);
      for (String method : List.of("GET", "POST", "PUT", "DELETE")) {
        HttpRequest request = HttpRequest.newBuilder(admin).method(method, noBody()).build();
        assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
            .as(method)
            .isIn(401, 404);
      }
    }
  }

  @Test
  void the_server_behind_cannot_be_stopped_from_outside() throws Exception {
    try (MockServer server = MockServer.start(VISITS)) {
      URI stop = URI.create("http://127.0.0.1:" + server.port() + "/__admin/shutdown");
      HttpRequest request = HttpRequest.newBuilder(stop).POST(noBody()).build();
      for (int i = 0; i < 2; i++) {
        assertThat(client.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(401);
      }
    }
  }

  @Test
  void the_server_behind_answers_nobody_but_the_relay() throws Exception {
    try (MockServer server = MockServer.start(VISITS)) {
      URI root = URI.create("http://127.0.0.1:" + server.port());
      assertThat(Fetch.page(client, root.resolve("/anything")).statusCode()).isEqualTo(404);
      server.add(Stubs.of(SitePlan.pages(1), "/known"));
      assertThat(Fetch.page(client, root.resolve("/known/page-0")).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void nobody_guesses_where_the_pages_of_a_site_are() {
    try (Site site = network.open(SitePlan.pages(1))) {
      assertThat(site.uri(0).getPath()).matches("/[0-9a-f]{16}/page-0"); // 64 random bits
    }
  }

  @Test
  void the_pages_of_another_site_are_not_found() throws Exception {
    try (Site one = network.open(SitePlan.pages(1));
        Site other = network.open(SitePlan.pages(1))) {
      URI mixed = one.uri(0).resolve(other.uri(0).getPath());

      assertThat(Fetch.page(client, mixed).statusCode()).isEqualTo(404);
      assertThat(other.journal().arrivals()).isZero();
    }
  }

  @Test
  void ports_paths_and_texts_are_fresh_for_every_site() {
    Set<Object> seen = new HashSet<>();
    try (Site one = network.open(SitePlan.pages(2));
        Site other = network.open(SitePlan.pages(2))) {
      for (Site site : Set.of(one, other)) {
        assertThat(seen.add(site.uri(0).getPort())).isTrue();
        assertThat(seen.add(site.uri(0).getPath())).isTrue();
        assertThat(seen.add(site.body(0))).isTrue();
        assertThat(seen.add(site.body(1).replace("page 1", "page 0"))).isTrue();
      }
    }
  }

  @Test
  void a_client_cannot_pretend_to_be_another_request() throws Exception {
    try (Site site = network.open(SitePlan.pages(1))) {
      HttpRequest forged = HttpRequest.newBuilder(site.uri(0)).header(Head.KEY, "forged").build();

      assertThat(client.send(forged, BodyHandlers.ofString()).body()).isEqualTo(site.body(0));
    }
  }

  @Test
  void the_query_of_a_page_does_not_matter() throws Exception {
    try (Site site = network.open(SitePlan.pages(1))) {
      HttpResponse<String> answer = Fetch.page(client, URI.create(site.uri(0) + "?q=/__admin"));
      assertThat(answer.body()).isEqualTo(site.body(0));
    }
  }
}
