package io.github.threadmill.costs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ScalesTest {

  @Test
  void stacks_count_as_far_as_they_have_been_touched() {
    String report =
        """
        -                    Thread (reserved=19523KB, committed=1411KB)
                                    (threads #19)
                                    (stack: reserved=19456KB, committed=1344KB, peak=1344KB)
                                    (malloc=48KB tag=Thread #114) (peak=56KB #118)
        """;
    assertThat(Scales.stacks(report)).isEqualTo(1344 * 1024);
  }

  @Test
  void a_jvm_that_does_not_say_is_no_jvm_without_stacks() {
    assertThatThrownBy(() -> Scales.stacks("Native memory tracking is not enabled"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not enabled");
  }

  @Test
  void virtual_threads_count_but_for_those_that_serve_the_others() {
    String dump =
        """
        {"tid": "8", "name": "Reference Handler", "stack": []},
        {"tid": "19",
         "virtual": true,
         "name": ""},
        {"tid": "20", "virtual": true, "name": "fetcher"},
        {"tid": "25", "virtual": true, "name": "SubPoller-0"}
        """;
    assertThat(Scales.virtualThreads(dump)).isEqualTo(2);
  }
}
