package io.github.threadmill.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LimitTest {

  private static SlowNetwork network;

  @BeforeAll
  static void start() {
    network =
        SlowNetwork.start(
            new Patience(Duration.ofSeconds(5), Duration.ofSeconds(7), Duration.ofMillis(2)));
  }

  @AfterAll
  static void stop() {
    network.close();
  }

  @Test
  void one_request_more_than_the_limit_is_refused_at_once() throws Exception {
    try (Site site = network.open(SitePlan.pages(5).limit(4).held());
        HttpClient client = HttpClient.newHttpClient()) {
      List<CompletableFuture<HttpResponse<String>>> four =
          site.uris().subList(0, 4).stream().map(uri -> Fetch.later(client, uri)).toList();
      assertThat(site.awaitArrivals(4)).isTrue();

      HttpResponse<String> fifth = Fetch.page(client, site.uri(4));
      site.release();

      assertThat(fifth.statusCode()).isEqualTo(429);
      assertThat(fifth.body())
          .isEqualTo("limit of 4 reached: this request came while 4 were in flight\n");
      assertThat(four).allSatisfy(page -> assertThat(page.join().statusCode()).isEqualTo(200));
      assertThat(site.journal().refused()).isEqualTo(1);
      assertThat(site.journal().requestsOf(4).getFirst().ending()).isEqualTo(Ending.REFUSED);
      assertThat(site.journal().requestsOf(4).getFirst().status()).isEqualTo(429);
      assertThat(site.journal().peakInFlight()).isEqualTo(5);
      assertThat(Fetch.page(client, site.uri(4)).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_client_with_exactly_as_many_requests_is_never_refused() throws Exception {
    int limit = 8;
    int each = 150;
    try (Site site = network.open(SitePlan.pages(limit).limit(limit));
        HttpClient client = HttpClient.newHttpClient();
        ExecutorService pool = Executors.newFixedThreadPool(limit)) {
      List<Callable<Integer>> workers = new ArrayList<>();
      for (int page = 0; page < limit; page++) {
        int mine = page;
        workers.add(() -> refusals(client, site, mine, each));
      }
      for (Future<Integer> refusals : pool.invokeAll(workers)) {
        assertThat(refusals.get()).isZero();
      }
      assertThat(site.journal().arrivals()).isEqualTo(limit * each);
      assertThat(site.journal().refused()).isZero();
      assertThat(site.journal().peakInFlight()).isLessThanOrEqualTo(limit);
    }
  }

  @Test
  void a_request_that_was_given_up_leaves_its_place_to_the_next() throws Exception {
    try (Site site = network.open(SitePlan.pages(2).limit(1).page(0, PageBehaviour.never()));
        HttpClient client = HttpClient.newHttpClient()) {
      for (int attempt = 1; attempt <= 5; attempt++) {
        CompletableFuture<?> givenUp = Fetch.later(client, site.uri(0));
        assertThat(site.awaitArrivals(2 * attempt - 1)).isTrue();
        givenUp.cancel(true);
        assertThat(site.awaitQuiet()).isTrue();
        assertThat(Fetch.page(client, site.uri(1)).statusCode()).isEqualTo(200);
      }
      assertThat(site.journal().cancelled()).isEqualTo(5);
      assertThat(site.journal().peakInFlight()).isEqualTo(1);
    }
  }

  @Test
  void a_limit_goes_with_a_barrier_of_the_same_size_and_with_delays() {
    SitePlan plan = SitePlan.pages(4).limit(4).together(4).delay(Duration.ofMillis(20));
    try (Site site = network.open(plan);
        HttpClient client = HttpClient.newHttpClient()) {
      assertThat(Fetch.together(client, site.uris()))
          .extracting(HttpResponse::statusCode)
          .containsOnly(200);
      assertThat(site.journal().peakInFlight()).isEqualTo(4);
      assertThat(site.journal().exchanges())
          .allSatisfy(
              exchange ->
                  assertThat(exchange.end() - exchange.arrival())
                      .isGreaterThanOrEqualTo(Duration.ofMillis(20).toNanos()));
    }
  }

  private static int refusals(HttpClient client, Site site, int page, int times) throws Exception {
    int refusals = 0;
    for (int i = 0; i < times; i++) {
      refusals += Fetch.page(client, site.uri(page)).statusCode() == 200 ? 0 : 1;
    }
    return refusals;
  }
}
