package io.github.threadmill.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MovementTest {

  @Test
  void who_waits_has_patience_for_as_long_as_something_moves_elsewhere() {
    AtomicInteger asked = new AtomicInteger();
    Movement movement = new Movement(Duration.ofMillis(100), () -> asked.incrementAndGet() < 3);
    assertThat(movement.await(() -> false)).isFalse();
    assertThat(asked).hasValue(3);
  }
}
