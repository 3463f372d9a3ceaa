package io.github.threadmill.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class RestTest {

  private static final Duration SHORT = Duration.ofMillis(50);

  private final AtomicLong lastMove = new AtomicLong();

  @Test
  void comes_when_nothing_moves() throws Exception {
    Rest rest = new Rest(Client.UNSEEN, SHORT, lastMove::get);

    CompletableFuture<Void> first = rest.next();
    assertThat(rest.next()).isSameAs(first);
    first.get(1, TimeUnit.MINUTES);

    assertThat(rest.next()).isNotSameAs(first);
  }

  @Test
  void does_not_come_while_the_client_would_go_on() throws Exception {
    AtomicBoolean busy = new AtomicBoolean(true);
    AtomicInteger asked = new AtomicInteger();
    Rest rest =
        new Rest(
            client(
                () -> {
                  if (asked.incrementAndGet() == 40) {
                    busy.set(false);
                  }
                  return busy.get();
                },
                Duration.ZERO),
            SHORT,
            lastMove::get);

    rest.next().get(1, TimeUnit.MINUTES);

    assertThat(busy).isFalse();
  }

  @Test
  void does_not_come_while_the_network_sees_something() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Rest rest =
        new Rest(Client.UNSEEN, SHORT, () -> Math.min(asked.incrementAndGet(), 30)); // then still

    rest.next().get(1, TimeUnit.MINUTES);

    assertThat(asked).hasValueGreaterThanOrEqualTo(35);
  }

  @Test
  void a_client_that_spins_has_had_its_chance_in_the_end() throws Exception {
    Client spinner = client(() -> true, Duration.ofMillis(300));

    new Rest(spinner, Duration.ofMillis(5), lastMove::get).next().get(1, TimeUnit.MINUTES);

    assertThat(spinner.cpu()).isGreaterThan(Rest.SPINS);
  }

  @Test
  void a_site_that_closes_lets_go() throws Exception {
    Rest rest = new Rest(client(() -> true, Duration.ZERO), Duration.ofHours(1), lastMove::get);
    CompletableFuture<Void> awaited = rest.next();

    rest.close();

    awaited.get(1, TimeUnit.MINUTES);
  }

  @Test
  void a_network_that_is_about_to_answer_says_so() {
    AtomicBoolean busy = new AtomicBoolean(true);
    try (SlowNetwork network = SlowNetwork.start();
        Site held = network.open(SitePlan.pages(1).held());
        Site resting = network.open(SitePlan.pages(1).atRest(), client(busy::get, Duration.ZERO));
        HttpClient client = HttpClient.newHttpClient()) {
      CompletableFuture<?> first = Fetch.later(client, held.uri(0));
      CompletableFuture<?> second = Fetch.later(client, resting.uri(0));
      assertThat(held.awaitArrivals(1) && resting.awaitArrivals(1)).isTrue();
      assertThat(resting.willAnswer()).isTrue();

      busy.set(false);
      second.join();
      held.release();
      first.join();

      assertThat(held.willAnswer()).isFalse();
      assertThat(resting.willAnswer()).isFalse();
    }
  }

  /**
   * @param step CPU time that it has used more each time somebody asks
   */
  private static Client client(BooleanSupplier mayMove, Duration step) {
    AtomicInteger asked = new AtomicInteger();
    return new Client() {
      @Override
      public boolean mayMove() {
        return mayMove.getAsBoolean();
      }

      @Override
      public Duration cpu() {
        return step.multipliedBy(asked.incrementAndGet());
      }
    };
  }

  /** Without the rest the four are answered, one after the other, before the fifth is sent. */
  @Test
  void a_request_too_many_is_seen_however_late_it_comes() {
    AtomicBoolean busy = new AtomicBoolean(true);
    try (SlowNetwork network = SlowNetwork.start();
        Site site = network.open(SitePlan.pages(5).limit(4), client(busy::get, Duration.ZERO));
        HttpClient client = HttpClient.newHttpClient()) {
      List<CompletableFuture<HttpResponse<String>>> four =
          site.uris().subList(0, 4).stream().map(uri -> Fetch.later(client, uri)).toList();
      assertThat(site.awaitArrivals(4)).isTrue();

      HttpResponse<String> fifth = Fetch.later(client, site.uri(4)).join();
      busy.set(false);

      assertThat(fifth.statusCode()).isEqualTo(429);
      assertThat(four).allSatisfy(page -> assertThat(page.join().statusCode()).isEqualTo(200));
    }
  }

  @Test
  void a_page_that_answers_at_rest_answers_last() {
    try (SlowNetwork network = SlowNetwork.start();
        Site site = network.open(SitePlan.pages(6).page(0, PageBehaviour.atRest()));
        HttpClient client = HttpClient.newHttpClient()) {
      assertThat(Fetch.together(client, site.uris()))
          .extracting(HttpResponse::statusCode)
          .containsOnly(200);

      Exchange last = site.journal().requestsOf(0).getFirst();
      assertThat(site.journal().exchanges())
          .allSatisfy(exchange -> assertThat(exchange.end()).isLessThanOrEqualTo(last.end()));
    }
  }

  @Test
  void a_client_that_takes_the_head_for_the_end_shows_its_next_request() throws Exception {
    try (SlowNetwork network = SlowNetwork.start();
        Site site = network.open(SitePlan.pages(2).limit(1).bodiesAtRest());
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> headOnly =
          client.send(
              HttpRequest.newBuilder(site.uri(0)).build(),
              HttpResponse.BodyHandlers.ofInputStream());

      HttpResponse<String> tooEarly = Fetch.page(client, site.uri(1));
      String text = new String(headOnly.body().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(tooEarly.statusCode()).isEqualTo(429);
      assertThat(text).isEqualTo(site.body(0));
      assertThat(Fetch.page(client, site.uri(1)).statusCode()).isEqualTo(200);
    }
  }
}
