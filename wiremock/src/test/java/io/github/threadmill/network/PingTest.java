package io.github.threadmill.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class PingTest {

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final Ping ping = new Ping(waiting::add);

  @Test
  void is_late_until_what_was_sent_has_had_its_turn() {
    assertThat(ping.isLate()).isFalse();
    assertThat(ping.isLate()).isTrue();
    assertThat(ping.isLate()).isTrue();
    waiting.remove().run();
    assertThat(ping.isLate()).isFalse();
    assertThat(waiting).hasSize(1);
  }
}
