package io.github.threadmill.races;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.races.Interleaving.Result;
import io.github.threadmill.watch.ClassFiles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class ModelCheckerTest {

  private static final String[] COUNTER = {
    "op(\"increment\", s::increment)", "op(\"count\", s::count)"
  };

  @Test
  void a_racy_counter_is_caught_with_the_students_lines() {
    Interleaving seen = ModelChecker.of(OnStage.model(Samples.RACY_COUNTER, COUNTER)).check();

    assertThat(seen.result()).as(seen.toString()).isEqualTo(Result.WRONG_RESULT);
    assertThat(seen.lines()).hasSizeBetween(3, 20);
    assertThat(seen.lines().getFirst()).startsWith("thread 1  ");
    assertThat(seen.lines())
        .anyMatch(line -> line.contains("increment → "))
        .anyMatch(line -> line.contains("Subject.java:9  count ➜ "))
        .noneMatch(line -> line.contains("LincheckOperations") || line.contains("Use.java"));
  }

  @Test
  void check_then_act_on_a_concurrent_map_is_caught() {
    Class<? extends Model> cache =
        OnStage.model(Samples.CHECK_THEN_ACT, "op(\"get a\", () -> s.get(\"a\"))");

    Interleaving seen = ModelChecker.of(cache).check();

    assertThat(seen.result()).as(seen.toString()).isEqualTo(Result.WRONG_RESULT);
    assertThat(seen.lines())
        .hasSizeLessThanOrEqualTo(20)
        .anyMatch(line -> line.contains("Subject.java") && line.contains("containsKey"));
  }

  @Test
  void the_monitor_of_what_is_declared_as_an_interface_is_a_monitor() {
    Interleaving seen =
        ModelChecker.of(OnStage.model(Samples.MONITOR_OF_A_MAP, "op(\"count\", s::count)")).check();

    assertThat(seen.result()).as(seen.toString()).isEqualTo(Result.NONE_FOUND);
  }

  @Test
  void what_is_only_wrong_afterwards_is_shown_with_the_call_that_tells() {
    Class<? extends Model> silent =
        OnStage.model(
            Samples.RACY_COUNTER,
            "op(\"increment\", () -> { s.increment(); return \"done\"; })",
            "op(\"count\", s::count)");

    Interleaving seen = ModelChecker.of(silent).check();

    assertThat(seen.lines().subList(0, 3))
        .containsExactly(
            "thread 1  increment → done", "thread 2  increment → done", "then      count → 1");
    assertThat(seen.lines().subList(3, seen.lines().size()))
        .allMatch(line -> line.startsWith("thread"));
  }

  @Test
  void locks_that_are_made_twice_take_three_changes_of_threads() {
    Class<? extends Model> counter =
        OnStage.model(Samples.LOCKS_MADE_TWICE, "op(\"increment\", s::increment)");

    assertThat(ModelChecker.of(counter).check().result()).isEqualTo(Result.WRONG_RESULT);
  }

  @ParameterizedTest
  @ValueSource(strings = {Samples.REMOVES_NOTHING, Samples.REMOVES_NOTHING_BY_REFERENCE})
  void a_write_to_a_map_waits_for_the_function_that_the_map_calls(String right) {
    Class<? extends Model> cache = OnStage.model(right, "op(\"get\", () -> s.get(\"k\"))");

    Interleaving seen = ModelChecker.of(cache).check();

    assertThat(seen.result()).as(seen.toString()).isEqualTo(Result.NONE_FOUND);
  }

  @Test
  void locks_taken_in_two_orders_are_a_deadlock() {
    Class<? extends Model> transfers =
        OnStage.model(Samples.LOCK_ORDER, "op(\"there\", s::there)", "op(\"back\", s::back)");

    Interleaving seen = ModelChecker.of(transfers).check();

    assertThat(seen.result()).as(seen.toString()).isEqualTo(Result.DEADLOCK);
    assertThat(seen.lines()).anyMatch(line -> line.contains("Subject.java"));
  }

  @Test
  void an_exception_that_no_order_explains_is_told_apart() {
    Class<? extends Model> queue =
        OnStage.model(
            """
            public class Subject {
              private final int[] slots = new int[1];
              private int filled = 1;
              public int poll() { return filled == 0 ? 0 : slots[--filled]; }
            }
            """,
            "op(\"poll\", s::poll)");

    assertThat(ModelChecker.of(queue).check().result()).isEqualTo(Result.EXCEPTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Samples.ATOMIC_COUNTER,
        Samples.SYNCHRONIZED_COUNTER,
        Samples.ADDER,
        Samples.STAMPED_COUNTER
      })
  void correct_counters_pass(String counter) {
    Interleaving seen = ModelChecker.of(OnStage.model(counter, COUNTER)).check();

    assertThat(seen.result()).as(seen.toString()).isEqualTo(Result.NONE_FOUND);
    assertThat(seen.lines()).isEmpty();
  }

  @Test
  void timed_locks_that_back_off_are_doubtful_and_not_failed() {
    Class<? extends Model> transfers =
        OnStage.model(Samples.TIMED_LOCKS, "op(\"there\", s::there)", "op(\"back\", s::back)");

    Interleaving seen = ModelChecker.of(transfers).check();

    assertThat(seen.result()).as(seen.toString()).isEqualTo(Result.DOUBTFUL);
    assertThat(seen.doubt()).contains("time limit");
  }

  @Test
  void a_class_of_the_same_name_on_a_later_stage_is_searched_anew() {
    Bounds few = new Bounds(2, 40);
    for (int round = 0; round < 2; round++) {
      Class<? extends Model> right = OnStage.model(Samples.SYNCHRONIZED_COUNTER, COUNTER);
      Class<? extends Model> wrong =
          OnStage.model(Samples.RACY_COUNTER, "op(\"increment\", s::increment)");
      assertThat(ModelChecker.of(right).within(few).check().result()).isEqualTo(Result.NONE_FOUND);
      assertThat(ModelChecker.of(wrong).within(few).check().found()).isTrue();
    }
  }

  @Test
  void no_clock_ends_an_interleaving_on_a_busy_machine() {
    assertThat(
            LincheckExplorer.options(Bounds.USUAL, WholeSteps.of(ClassFiles.of(Map.of())))
                .createTestConfigurations(LincheckOperations.class)
                .getTimeoutMs())
        .isGreaterThan(10 * 60_000);
  }

  @Test
  void a_search_that_overlooks_the_canary_has_no_verdict() {
    Explorer blind = (subject, bounds) -> new Interleaving(Result.NONE_FOUND, List.of(), "");

    Interleaving seen =
        new ModelChecker(OnStage.model(Samples.RACY_COUNTER, COUNTER), Bounds.USUAL, blind).check();

    assertThat(seen.result()).isEqualTo(Result.DOUBTFUL);
    assertThat(seen.doubt()).contains("overlooked");
  }

  @Test
  void a_model_checker_that_is_not_there_has_no_verdict() {
    Explorer missing =
        (subject, bounds) -> {
          throw new NoClassDefFoundError("org/jetbrains/lincheck");
        };

    Interleaving seen =
        new ModelChecker(OnStage.model(Samples.RACY_COUNTER, COUNTER), Bounds.USUAL, missing)
            .check();

    assertThat(seen.doubt()).contains("does not run here");
  }
}
