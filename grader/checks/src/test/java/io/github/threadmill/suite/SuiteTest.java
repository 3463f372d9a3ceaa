package io.github.threadmill.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.github.threadmill.api.NotImplementedYet;
import io.github.threadmill.lab.Awaiting;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SuiteTest {

  /** Names of the samples' tests, as they were run. */
  private static final List<String> RUN = Collections.synchronizedList(new ArrayList<>());

  private static CountDownLatch gate = new CountDownLatch(0);

  @BeforeEach
  void nothing_was_run() {
    RUN.clear();
  }

  @Test
  void a_right_implementation_is_accepted_when_no_test_has_failed_in_any_run() throws Exception {
    Heard heard = Suite.of(Right.class).onRight("a sample", 3);
    assertThat(heard).isEqualTo(new Heard(3, "", 3, 0, ""));
    assertThat(heard.accepted()).isTrue();
    assertThat(heard.caught()).isFalse();
    assertThat(RUN).hasSize(3 * 4).containsOnly("plain", "nested", "of 1", "of 2");
  }

  @Test
  void the_first_failure_on_a_right_implementation_ends_the_runs() throws Exception {
    Heard heard = Suite.of(FailsThirdTime.class).onRight("a sample", 20);
    assertThat(heard)
        .isEqualTo(
            new Heard(1, "counts", 3, 1, "AssertionFailedError: expected: <3> but was: <0>"));
    assertThat(heard.accepted()).isFalse();
    assertThat(RUN).hasSize(3);
  }

  @Test
  void a_broken_implementation_is_caught_by_a_test_that_fails_every_time() throws Exception {
    Heard heard = Suite.of(OneCatches.class).onBroken("a sample", 5);
    assertThat(heard)
        .isEqualTo(new Heard(3, "b_catches", 5, 5, "IllegalStateException: caught it"));
    assertThat(heard.caught()).isTrue();
    assertThat(RUN)
        .as("what comes after it need not be run")
        .containsExactly("a", "b", "b", "b", "b", "b");
  }

  @Test
  void who_fails_now_and_then_has_caught_nothing_and_is_not_run_again() throws Exception {
    Heard heard = Suite.of(Lucky.class).onBroken("a sample", 20);
    assertThat(heard).isEqualTo(new Heard(2, "b_fails_twice", 3, 2, "AssertionFailedError: luck"));
    assertThat(heard.caught()).isFalse();
    assertThat(heard.accepted()).isFalse();
    assertThat(RUN).containsExactly("a", "a", "b", "b", "b");
  }

  @Test
  void who_fails_after_a_long_wait_is_run_three_times() throws Exception {
    Heard heard = Suite.of(WaitsAndFails.class).onBroken("a sample", 20);
    assertThat(heard).isEqualTo(new Heard(1, "waits", 3, 3, "AssertionFailedError: nothing came"));
    assertThat(heard.caught()).isTrue();
  }

  @Test
  void who_waits_in_vain_on_a_right_implementation_fails_if_it_does_so_three_times()
      throws Exception {
    assertThat(Suite.of(WaitsAndFails.class).onRight("a sample", 20))
        .isEqualTo(new Heard(1, "waits", 1, 1, "AssertionFailedError: nothing came"));
    assertThat(RUN).hasSize(3);
    assertThat(Suite.of(WaitsOnce.class).onRight("a sample", 2).accepted()).isTrue();
  }

  @Test
  void no_test_catches_nothing() throws Exception {
    assertThat(Suite.of(Empty.class).onBroken("a sample", 5)).isEqualTo(new Heard(0, "", 0, 0, ""));
    assertThat(Suite.of(Empty.class).onRight("a sample", 5).tests()).isZero();
  }

  @Test
  void a_test_that_is_not_run_fails_on_nothing() throws Exception {
    assertThat(Suite.of(Off.class).onRight("a sample", 2).accepted()).isTrue();
    assertThat(Suite.of(Off.class).onBroken("a sample", 2).caught()).isFalse();
  }

  @Test
  void what_fails_before_all_tests_fails_them() throws Exception {
    Heard heard = Suite.of(BadSetup.class).onRight("a sample", 2);
    assertThat(heard.failures()).isEqualTo(1);
    assertThat(heard.reason()).isEqualTo("IllegalStateException: no setup");
    assertThat(RUN).isEmpty();
  }

  @Test
  void the_stubs_marker_comes_through() {
    assertThatThrownBy(() -> Suite.of(Stub.class).onRight("a sample", 2))
        .isInstanceOf(NotImplementedYet.class);
  }

  @Test
  void a_long_reason_is_one_short_line() throws Exception {
    assertThat(Suite.of(Talks.class).onRight("a sample", 1).reason())
        .startsWith("AssertionFailedError: xxx")
        .hasSize(161)
        .endsWith("…");
  }

  @Test
  void while_a_test_does_not_end_it_is_named_as_what_is_waited_for() throws Exception {
    gate = new CountDownLatch(1);
    FutureTask<Heard> heard = new FutureTask<>(() -> Suite.of(Hangs.class).onBroken("a sample", 2));
    Thread.ofPlatform().daemon().start(heard);
    Optional<String> awaited = Awaiting.what();
    while (awaited.isEmpty()) {
      Thread.onSpinWait();
      awaited = Awaiting.what();
    }
    assertThat(awaited).contains("the end of the test hangs on a sample");
    gate.countDown();
    assertThat(heard.get().caught()).isFalse();
  }

  static class Right {
    @Test
    void plain() {
      RUN.add("plain");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void parameterized(int parameter) {
      RUN.add("of " + parameter);
    }

    @Nested
    class Within {
      @Test
      void nested() {
        RUN.add("nested");
      }
    }
  }

  static class FailsThirdTime {
    @Test
    void counts() {
      RUN.add("counts");
      if (RUN.size() == 3) {
        assertEquals(3, 0);
      }
    }
  }

  @TestMethodOrder(MethodOrderer.MethodName.class)
  static class OneCatches {
    @Test
    void a_passes() {
      RUN.add("a");
    }

    @Test
    void b_catches() {
      RUN.add("b");
      throw new IllegalStateException("caught it");
    }

    @Test
    void c_comes_later() {
      RUN.add("c");
      fail();
    }
  }

  @TestMethodOrder(MethodOrderer.MethodName.class)
  static class Lucky {
    @Test
    void a_fails_once() {
      RUN.add("a");
      if (Collections.frequency(RUN, "a") == 1) {
        fail("luck");
      }
    }

    @Test
    void b_fails_twice() {
      RUN.add("b");
      if (Collections.frequency(RUN, "b") <= 2) {
        fail("luck");
      }
    }
  }

  static class WaitsAndFails {
    @Test
    void waits() throws InterruptedException {
      RUN.add("waits");
      Thread.sleep(1_050);
      fail("nothing came");
    }
  }

  static class WaitsOnce {
    @Test
    void waits_once() throws InterruptedException {
      RUN.add("once");
      if (Collections.frequency(RUN, "once") == 1) {
        Thread.sleep(1_050);
        fail("busy elsewhere");
      }
    }
  }

  static class Empty {}

  static class Off {
    @Test
    @Disabled("to see what becomes of it")
    void off() {
      fail();
    }
  }

  static class BadSetup {
    @BeforeAll
    static void setup() {
      throw new IllegalStateException("no setup");
    }

    @Test
    void never_run() {
      RUN.add("never");
    }
  }

  static class Stub {
    @Test
    void to_do() {
      throw new NotImplementedYet("Stub");
    }
  }

  static class Talks {
    @Test
    void talks() {
      fail("x".repeat(500) + "\nand more");
    }
  }

  static class Hangs {
    @Test
    void hangs() throws InterruptedException {
      gate.await();
    }
  }
}
