package io.github.threadmill.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BarrierTest {

  private static final Patience SHORT =
      new Patience(Duration.ofMillis(300), Duration.ofSeconds(10), Duration.ofMillis(20));

  private static SlowNetwork network;
  private static SlowNetwork impatient;

  @BeforeAll
  static void start() {
    network = SlowNetwork.start();
    impatient = SlowNetwork.start(SHORT);
  }

  @AfterAll
  static void stop() {
    network.close();
    impatient.close();
  }

  @Test
  void a_thousand_requests_are_held_at_one_barrier() {
    try (Site site = network.open(SitePlan.pages(1000).together(1000));
        HttpClient client = HttpClient.newHttpClient()) {
      List<HttpResponse<String>> answers = Fetch.together(client, site.uris());

      assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
      assertThat(answers.get(999).body()).isEqualTo(site.body(999));
      Journal journal = site.journal();
      assertThat(journal.peakInFlight()).isEqualTo(1000);
      assertThat(journal.arrivals()).isEqualTo(1000);
      assertThat(journal.barrierMet()).isTrue();
      assertThat(journal.count(Ending.ANSWERED)).isEqualTo(1000);
      assertThat(journal.overlap(0, 999)).isTrue();
    }
  }

  @Test
  void a_barrier_that_was_met_holds_nobody_afterwards() throws Exception {
    try (Site site = network.open(SitePlan.pages(3).together(2));
        HttpClient client = HttpClient.newHttpClient()) {
      Fetch.together(client, site.uris().subList(0, 2));

      assertThat(Fetch.page(client, site.uri(2)).statusCode()).isEqualTo(200);
      assertThat(site.journal().meeting()).isEqualTo(Meeting.MET);
    }
  }

  @Test
  void a_barrier_that_has_still_to_break_is_an_answer_to_wait_for() throws Exception {
    try (Site site = network.open(SitePlan.pages(2).together(2));
        Site held = network.open(SitePlan.pages(1).held());
        HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<HttpResponse<String>> first = Fetch.later(client, site.uri(0));
      CompletableFuture<?> other = Fetch.later(client, held.uri(0));
      assertThat(site.awaitArrivals(1) && held.awaitArrivals(1)).isTrue();

      while (held.willAnswer()) { // until it has come to its door
        Thread.sleep(1);
      }
      for (int look = 0; look < 50; look++) {
        assertThat(site.willAnswer() || first.isDone()).isTrue();
        Thread.sleep(10);
      }

      assertThat(first.join().statusCode()).isEqualTo(504);
      assertThat(site.willAnswer()).isFalse();
      held.release();
      other.join();
    }
  }

  @Test
  void a_barrier_that_nobody_else_comes_to_breaks_and_says_so() throws Exception {
    try (Site site = impatient.open(SitePlan.pages(10).together(10));
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> first = Fetch.page(client, site.uri(0));
      HttpResponse<String> later = Fetch.page(client, site.uri(1));

      assertThat(first.statusCode()).isEqualTo(504);
      assertThat(first.body())
          .isEqualTo("barrier of 10 broken: 1 request was there, none came for 300 ms\n");
      assertThat(later.statusCode()).isEqualTo(504);
      assertThat(later.body()).isEqualTo(first.body());
      assertThat(site.journal().meeting()).isEqualTo(Meeting.BROKEN);
      assertThat(site.journal().count(Ending.BROKEN)).isEqualTo(2);
      assertThat(site.journal().requestsOf(0).getFirst().status()).isEqualTo(504);
    }
  }

  @Test
  void a_cancelled_request_is_no_longer_there() throws Exception {
    try (Site site = network.open(SitePlan.pages(4).together(3));
        HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<?> givenUp = Fetch.later(client, site.uri(0));
      assertThat(site.awaitArrivals(1)).isTrue();
      givenUp.cancel(true);
      assertThat(site.awaitQuiet()).isTrue();

      List<CompletableFuture<HttpResponse<String>>> two = new ArrayList<>();
      two.add(Fetch.later(client, site.uri(1)));
      two.add(Fetch.later(client, site.uri(2)));
      assertThat(site.awaitArrivals(3)).isTrue();
      assertThat(site.journal().inFlight()).isEqualTo(2);
      assertThat(site.journal().barrierMet()).isFalse();
      two.add(Fetch.later(client, site.uri(3)));

      assertThat(two).allSatisfy(page -> assertThat(page.join().statusCode()).isEqualTo(200));
      assertThat(site.journal().peakInFlight()).isEqualTo(3);
      assertThat(site.journal().barrierMet()).isTrue();
    }
  }
}
