package io.github.threadmill.races;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DelaysTest {

  @Test
  void whom_nobody_steps_for_waits_in_vain_ten_times_and_no_more() {
    NoisyTrial trial = NoisyTrial.none().next(7);

    try (BusyThread _ = new BusyThread()) {
      for (int thread = 0; thread < 10 && trial.isPatient(); thread++) {
        Delays delays = trial.delaysOf(thread);
        for (int i = 0; i < 200; i++) {
          delays.step();
        }
      }
    }

    assertThat(trial.isPatient()).isFalse();
  }
}
