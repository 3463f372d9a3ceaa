package io.github.threadmill.races;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HandAnsweredClientTest {

  private static final URI PAGE = URI.create("http://127.0.0.1:1/page");
  private static final HttpRequest REQUEST = HttpRequest.newBuilder(PAGE).build();

  private final HandAnsweredClient client = new HandAnsweredClient();

  @Test
  void nothing_is_answered_before_somebody_does_and_then_on_that_thread() {
    CompletableFuture<HttpResponse<String>> answer =
        client.sendAsync(REQUEST, BodyHandlers.ofString());
    CompletableFuture<Thread> where = answer.thenApply(done -> Thread.currentThread());
    assertThat(answer).isNotDone();

    assertThat(client.answerNext()).isTrue();

    assertThat(answer.join().statusCode()).isEqualTo(200);
    assertThat(answer.join().body()).isEqualTo(HandAnsweredClient.textOf(PAGE));
    assertThat(answer.join().uri()).isEqualTo(PAGE);
    assertThat(where.join()).isSameAs(Thread.currentThread());
    assertThat(client.answerNext()).isFalse();
  }

  @Test
  void it_counts_what_is_unanswered_at_once() {
    for (int i = 0; i < 3; i++) {
      client.sendAsync(REQUEST, BodyHandlers.discarding());
    }
    client.answerNext();
    client.sendAsync(REQUEST, BodyHandlers.discarding());

    assertThat(client.requests()).isEqualTo(4);
    assertThat(client.peak()).isEqualTo(3);
  }

  @Test
  void a_request_that_an_answer_starts_takes_its_place() {
    client
        .sendAsync(REQUEST, BodyHandlers.ofString())
        .thenCompose(first -> client.sendAsync(REQUEST, BodyHandlers.ofString()));

    client.answerNext();

    assertThat(client.peak()).isEqualTo(1);
    assertThat(client.requests()).isEqualTo(2);
  }

  @Test
  void every_kind_of_body_is_there_at_once() throws IOException {
    CompletableFuture<HttpResponse<InputStream>> answer =
        client.sendAsync(REQUEST, BodyHandlers.ofInputStream(), null);

    assertThat(client.answerUntilDone(answer)).isTrue();

    assertThat(answer.join().body().readAllBytes())
        .asString()
        .isEqualTo(HandAnsweredClient.textOf(PAGE));
  }

  @Test
  void nobody_may_wait_for_it() {
    assertThatThrownBy(() -> client.send(REQUEST, BodyHandlers.ofString()))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
