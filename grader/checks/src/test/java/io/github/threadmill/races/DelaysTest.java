package io.github.threadmill.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DelaysTest {

  @Test
  void whom_nobody_steps_for_waits_in_vain_ten_times_and_no_more() throws Exception {
    NoisyTrial trial = NoisyTrial.none().next(7);
    AtomicBoolean over = new AtomicBoolean();
    Thread computing =
        Thread.ofPlatform()
            .start(
                () -> {
                  while (!over.get()) {
                    Thread.onSpinWait();
                  }
                });

    try {
      for (int thread = 0; thread < 10 && trial.isPatient(); thread++) {
        Delays delays = trial.delaysOf(thread);
        for (int i = 0; i < 200; i++) {
          delays.step();
        }
      }

      assertThat(trial.isPatient()).isFalse();
    } finally {
      over.set(true);
    }
    computing.join();
  }
}
