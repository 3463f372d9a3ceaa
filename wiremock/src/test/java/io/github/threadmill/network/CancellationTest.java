package io.github.threadmill.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CancellationTest {

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
  void a_held_request_that_is_cancelled_ends_at_that_moment() {
    cancels(SitePlan.pages(1).never());
  }

  @Test
  void a_request_that_is_cancelled_during_a_long_delay_ends_at_that_moment() {
    cancels(SitePlan.pages(1).delay(Duration.ofMinutes(2)));
  }

  @Test
  void a_request_that_is_cancelled_while_its_page_dribbles_ends_at_that_moment() throws Exception {
    SitePlan plan = SitePlan.pages(1).bodySize(4000).dribble(400, Duration.ofMinutes(2));
    try (Site site = network.open(plan);
        HttpClient client = HttpClient.newHttpClient()) {
      InputStream body = client.send(Fetch.get(site.uri(0)), BodyHandlers.ofInputStream()).body();
      assertThat(body.read()).isEqualTo('p');
      body.close();

      assertThat(site.awaitQuiet()).isTrue();
      assertThat(site.journal().requestsOf(0).getFirst().ending()).isEqualTo(Ending.CANCELLED);
    }
  }

  @Test
  void a_page_that_nobody_reads_stays_in_flight_until_its_connection_is_closed() throws Exception {
    try (Site site = network.open(SitePlan.pages(1).bodySize(20_000_000))) {
      Socket client = new Socket(Relay.loopback(), site.uri(0).getPort());
      client.getOutputStream().write(request(site, 0).getBytes(StandardCharsets.US_ASCII));
      assertThat(client.getInputStream().read()).isEqualTo('H');
      assertThat(site.journal().inFlight()).isEqualTo(1);
      client.close();

      assertThat(site.awaitQuiet()).isTrue();
      assertThat(site.journal().cancelled()).isEqualTo(1);
      assertThat(site.awaitDisconnected()).isTrue();
    }
  }

  @Test
  void what_is_held_when_the_site_closes_stays_in_flight_in_its_journal() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      Site site = network.open(SitePlan.pages(1).never());
      CompletableFuture<?> page = Fetch.later(client, site.uri(0));
      assertThat(site.awaitArrivals(1)).isTrue();
      site.close();

      assertThat(page.handle((answer, failure) -> failure).join()).isNotNull();
      assertThat(site.journal().inFlight()).isEqualTo(1);
    }
  }

  private static void cancels(SitePlan plan) {
    try (Site site = network.open(plan);
        HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<?> page = Fetch.later(client, site.uri(0));
      assertThat(site.awaitArrivals(1)).isTrue();
      page.cancel(true);

      assertThat(site.awaitQuiet()).isTrue();
      assertThat(site.journal().requestsOf(0).getFirst().ending()).isEqualTo(Ending.CANCELLED);
    }
  }

  private static String request(Site site, int page) {
    return "GET " + site.uri(page).getPath() + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }
}
