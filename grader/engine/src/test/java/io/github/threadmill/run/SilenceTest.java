package io.github.threadmill.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SilenceTest {

  private static final long LOOK = Duration.ofMillis(200).toNanos();
  private static final int LOOKS = (int) (Silence.STILL.toNanos() / LOOK);
  private static final Duration CPU = Duration.ofMillis(30);

  private final Silence silence = new Silence(0, CPU);
  private long now;

  @Test
  void nine_seconds_without_anything_are_long_enough() {
    assertThat(looks(LOOKS, CPU, false)).isFalse();
    assertThat(looks(1, CPU, false)).isTrue();
  }

  @Test
  void cpu_time_ends_it() {
    looks(LOOKS, CPU, false);
    assertThat(looks(1, CPU.plusMillis(10), false)).isFalse();
    assertThat(looks(LOOKS, CPU.plusMillis(10), false)).isFalse();
  }

  @Test
  void a_reason_to_move_ends_it() {
    looks(LOOKS, CPU, false);
    assertThat(looks(1, CPU, true)).isFalse();
    assertThat(looks(LOOKS, CPU, false)).isFalse();
  }

  @Test
  void who_looks_late_begins_anew() {
    looks(LOOKS, CPU, false);
    now += Silence.OVERSLEPT.toNanos();
    assertThat(looks(1, CPU, false)).isFalse();
    assertThat(looks(LOOKS, CPU, false)).isFalse();
  }

  private boolean looks(int times, Duration cpu, boolean mayMove) {
    boolean lasting = false;
    for (int i = 0; i < times; i++) {
      now += LOOK;
      lasting = silence.isLasting(now, cpu, mayMove);
    }
    return lasting;
  }
}
