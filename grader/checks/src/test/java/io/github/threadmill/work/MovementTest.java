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

  @Test
  void a_sign_of_life_is_given_each_time_that_patience_ends() {
    AtomicInteger asked = new AtomicInteger();
    AtomicInteger signs = new AtomicInteger();
    Movement movement =
        new Movement(
            Duration.ofMillis(50), () -> asked.incrementAndGet() < 3, signs::incrementAndGet);
    assertThat(movement.await(() -> false)).isFalse();
    assertThat(signs).hasValue(3);
  }
}
