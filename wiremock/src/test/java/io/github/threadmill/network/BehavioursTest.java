package io.github.threadmill.network;

import static io.github.threadmill.network.PageBehaviour.afterAllOthers;
import static io.github.threadmill.network.PageBehaviour.delay;
import static io.github.threadmill.network.PageBehaviour.fault;
import static io.github.threadmill.network.PageBehaviour.notHeld;
import static io.github.threadmill.network.PageBehaviour.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BehavioursTest {

  private static SlowNetwork network;
  private static SlowNetwork impatient;
  private static HttpClient client;

  @BeforeAll
  static void start() {
    network = SlowNetwork.start();
    impatient =
        SlowNetwork.start(
            new Patience(Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofMillis(20)));
    client = HttpClient.newHttpClient();
  }

  @AfterAll
  static void stop() {
    client.close();
    network.close();
    impatient.close();
  }

  @ParameterizedTest
  @EnumSource
  void a_fault_reaches_the_client_as_an_io_error(Fault fault) throws Exception {
    try (Site site = network.open(SitePlan.pages(2).limit(1).page(0, fault(fault)))) {
      for (int attempt = 0; attempt < 3; attempt++) {
        assertThatThrownBy(() -> Fetch.page(client, site.uri(0))).isInstanceOf(IOException.class);
        assertThat(Fetch.page(client, site.uri(1)).statusCode()).isEqualTo(200);
      }
      // The JDK's client asks again on its own when a connection ends before the first byte.
      assertThat(site.journal().requestsOf(0))
          .hasSizeGreaterThanOrEqualTo(3)
          .extracting(Exchange::ending)
          .containsOnly(Ending.FAULT);
      assertThat(site.journal().refused()).isZero();
    }
  }

  @Test
  void other_statuses_carry_the_text_too() throws Exception {
    try (Site site = network.open(SitePlan.pages(2).status(404).page(1, status(503)))) {
      HttpResponse<String> missing = Fetch.page(client, site.uri(0));
      HttpResponse<String> busy = Fetch.page(client, site.uri(1));

      assertThat(missing.statusCode()).isEqualTo(404);
      assertThat(missing.body()).isEqualTo(site.body(0));
      assertThat(busy.statusCode()).isEqualTo(503);
      assertThat(busy.body()).isEqualTo(site.body(1));
    }
  }

  @Test
  void a_delay_passes_before_the_answer() throws Exception {
    SitePlan plan =
        SitePlan.pages(3)
            .delay(Duration.ofMillis(60))
            .status(500)
            .page(1, delay(Duration.ofMillis(30)))
            .page(2, PageBehaviour.randomDelay(Duration.ofMillis(40), Duration.ofMillis(50), 7));
    try (Site site = network.open(plan)) {
      Fetch.together(client, site.uris());

      assertThat(took(site, 0)).isGreaterThanOrEqualTo(60);
      assertThat(took(site, 1)).isGreaterThanOrEqualTo(30);
      assertThat(took(site, 2)).isGreaterThanOrEqualTo(40);
    }
  }

  @Test
  void a_dribbled_text_arrives_whole() throws Exception {
    try (Site site =
        network.open(SitePlan.pages(1).bodySize(10_000).dribble(10, Duration.ofMillis(50)))) {
      HttpResponse<String> answer = Fetch.page(client, site.uri(0));

      assertThat(answer.body()).isEqualTo(site.body(0)).hasSize(10_000);
      assertThat(took(site, 0)).isGreaterThanOrEqualTo(40);
      assertThat(site.journal().requestsOf(0).getFirst().ending()).isEqualTo(Ending.ANSWERED);
    }
  }

  @Test
  void the_first_requests_of_each_page_fail() throws Exception {
    try (Site site = network.open(SitePlan.pages(2).failFirst(2, 503))) {
      HttpResponse<String> first = Fetch.page(client, site.uri(0));
      assertThat(first.statusCode()).isEqualTo(503);
      assertThat(first.body()).isEqualTo("failure 1 of 2\n");
      assertThat(Fetch.page(client, site.uri(0)).statusCode()).isEqualTo(503);
      assertThat(Fetch.page(client, site.uri(0)).body()).isEqualTo(site.body(0));
      assertThat(Fetch.page(client, site.uri(1)).statusCode()).isEqualTo(503);
      assertThat(site.journal().requestsOf(0))
          .extracting(Exchange::status)
          .containsExactly(503, 503, 200);
    }
  }

  @Test
  void held_pages_wait_for_release_and_later_ones_do_not() throws Exception {
    try (Site site = network.open(SitePlan.pages(3).held().page(2, notHeld()))) {
      CompletableFuture<HttpResponse<String>> held = Fetch.later(client, site.uri(0));
      assertThat(Fetch.page(client, site.uri(2)).statusCode()).isEqualTo(200);
      assertThat(site.awaitArrivals(2)).isTrue();
      assertThat(held).isNotDone();
      site.release();

      assertThat(held.join().body()).isEqualTo(site.body(0));
      assertThat(Fetch.page(client, site.uri(1)).body()).isEqualTo(site.body(1));
      assertThat(site.journal().meeting()).isEqualTo(Meeting.NONE);
    }
  }

  @Test
  void a_page_after_all_others_is_answered_once_they_were_asked_for() {
    try (Site site = network.open(SitePlan.pages(4).page(0, afterAllOthers()))) {
      List<HttpResponse<String>> answers = Fetch.together(client, site.uris());

      assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
      Journal journal = site.journal();
      assertThat(journal.requestsOf(0).getFirst().end())
          .isGreaterThan(journal.exchanges().getLast().arrival());
    }
  }

  @Test
  void a_page_after_all_others_says_that_they_did_not_come() throws Exception {
    try (Site site = impatient.open(SitePlan.pages(4).page(0, afterAllOthers()))) {
      Fetch.page(client, site.uri(2));
      HttpResponse<String> answer = Fetch.page(client, site.uri(0));

      assertThat(answer.statusCode()).isEqualTo(504);
      assertThat(answer.body())
          .isEqualTo("page 0 waits for the 3 other pages: 1 was asked for, none came for 300 ms\n");
      assertThat(site.journal().requestsOf(0).getFirst().ending()).isEqualTo(Ending.BROKEN);
    }
  }

  private static long took(Site site, int page) {
    Exchange exchange = site.journal().requestsOf(page).getFirst();
    return Duration.ofNanos(exchange.end() - exchange.arrival()).toMillis();
  }
}
