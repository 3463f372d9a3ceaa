package io.github.threadmill.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ConnectionsTest {

  private static SlowNetwork network;

  @BeforeAll
  static void start() {
    network = SlowNetwork.start();
  }

  @AfterAll
  static void stop() {
    network.close();
  }

  @Test
  void ten_requests_of_one_client_need_one_connection() throws Exception {
    try (Site site = network.open(SitePlan.pages(10).limit(1))) {
      try (HttpClient client = HttpClient.newHttpClient()) {
        for (int page = 0; page < 10; page++) {
          assertThat(Fetch.page(client, site.uri(page)).body()).isEqualTo(site.body(page));
        }
        assertThat(site.journal().connections()).isEqualTo(1);
        assertThat(site.journal().openConnections()).isEqualTo(1);
      }
      assertThat(site.awaitDisconnected()).isTrue();
      assertThat(site.journal().openConnections()).isZero();
      assertThat(site.journal().arrivalOrder()).isEqualTo(IntStream.range(0, 10).boxed().toList());
      assertThat(site.journal().exchanges()).extracting(Exchange::connection).containsOnly(1);
      assertThat(site.journal().overlap(3, 4)).isFalse();
    }
  }

  @Test
  void refused_unknown_and_failing_pages_keep_the_connection() throws Exception {
    SitePlan plan = SitePlan.pages(2).page(1, PageBehaviour.status(500));
    try (Site site = network.open(plan);
        HttpClient client = HttpClient.newHttpClient()) {
      Fetch.page(client, site.uri(1));
      Fetch.page(client, URI.create(site.uri(1) + "234"));
      Fetch.page(client, site.uri(0));

      assertThat(site.journal().connections()).isEqualTo(1);
      assertThat(site.journal().arrivalOrder()).containsExactly(1, -1, 0);
    }
  }

  @Test
  void every_client_has_a_connection_of_its_own() throws Exception {
    try (Site site = network.open(SitePlan.pages(1))) {
      for (int i = 0; i < 3; i++) {
        try (HttpClient client = HttpClient.newHttpClient()) {
          Fetch.page(client, site.uri(0));
        }
      }
      assertThat(site.journal().connections()).isEqualTo(3);
      assertThat(site.awaitDisconnected()).isTrue();
    }
  }

  @Test
  void head_is_answered_and_so_is_a_post_without_a_body() throws Exception {
    try (Site site = network.open(SitePlan.pages(1));
        HttpClient client = HttpClient.newHttpClient()) {
      URI uri = site.uri(0);
      HttpResponse<String> head =
          client.send(HttpRequest.newBuilder(uri).HEAD().build(), BodyHandlers.ofString());
      HttpResponse<String> post = post(client, uri, BodyPublishers.noBody());

      assertThat(head.statusCode()).isEqualTo(200);
      assertThat(head.body()).isEmpty();
      assertThat(post.body()).isEqualTo(site.body(0));
      assertThat(site.journal().connections()).isEqualTo(1);
      assertThat(site.journal().count(Ending.ANSWERED)).isEqualTo(2);
    }
  }

  @Test
  void a_body_is_taken_by_nobody_whatever_its_length() throws Exception {
    try (Site site = network.open(SitePlan.pages(1));
        HttpClient client = HttpClient.newHttpClient()) {
      URI uri = site.uri(0);
      HttpResponse<String> counted = post(client, uri, BodyPublishers.ofString("x".repeat(9_000)));
      HttpResponse<String> chunked =
          post(
              client,
              uri,
              BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(new byte[9_000])));

      assertThat(counted.statusCode()).isEqualTo(413);
      assertThat(counted.body()).isEqualTo("this site takes no request with a body\n");
      assertThat(chunked.statusCode()).isEqualTo(413);
      assertThat(site.journal().requestsOf(0)).isEmpty();
    }
  }

  @Test
  void a_body_without_end_ends_with_the_connection() throws Exception {
    try (Site site = network.open(SitePlan.pages(1));
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest.BodyPublisher endless =
          BodyPublishers.ofByteArrays(() -> Stream.generate(() -> new byte[16 * 1024]).iterator());
      int status;
      try {
        status = post(client, site.uri(0), endless).statusCode();
      } catch (IOException reset) {
        status = 413; // the reply came too early to be read
      }
      assertThat(status).isEqualTo(413);
      assertThat(site.awaitDisconnected()).isTrue();
    }
  }

  private static HttpResponse<String> post(
      HttpClient client, URI uri, HttpRequest.BodyPublisher body) throws Exception {
    return client.send(HttpRequest.newBuilder(uri).POST(body).build(), BodyHandlers.ofString());
  }
}
