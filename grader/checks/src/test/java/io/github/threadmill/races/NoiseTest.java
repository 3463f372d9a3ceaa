package io.github.threadmill.races;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threadmill.api.NotImplementedYet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(300)
class NoiseTest {

  private static final String ALL_COUNTED = "s.count() == calls.get()";

  @Test
  void a_racy_counter_is_shaken_out_and_the_run_stops_there() {
    Shaken seen =
        Noise.on(OnStage.trial(Samples.RACY_COUNTER, "s.increment()", ALL_COUNTED), 7).run();

    assertThat(seen.doubt()).isEmpty();
    assertThat(seen.violations()).isEqualTo(1);
    assertThat(seen.seed()).isEqualTo(7 + seen.trials());
    assertThat(seen.thrown()).isEmpty();
  }

  @Test
  void classes_that_know_each_other_bear_noise() {
    Shaken seen =
        Noise.on(
                OnStage.trial(
                    """
                    public class Subject {
                      sealed interface Step permits Up, Down {}
                      record Up(int by) implements Step {}
                      record Down(int by) implements Step {}
                      private final AtomicInteger count = new AtomicInteger();
                      public int count() { return count.get(); }
                      public void increment(int call) {
                        Step step = call % 2 == 0 ? new Up(1) : new Down(-1);
                        count.addAndGet(by(step));
                      }
                      private static int by(Step step) {
                        return switch (step) { case Up up -> up.by(); case Down down -> -down.by(); };
                      }
                    }
                    """,
                    "s.increment(call)", ALL_COUNTED),
                7)
            .run();

    assertThat(seen).isEqualTo(new Shaken(50, 0, 0, "", "", ""));
  }

  @Test
  void code_that_is_wrong_alone_or_does_not_end_is_not_shaken() {
    Class<? extends Trial> wrong =
        OnStage.trial(Samples.RACY_COUNTER, "s.increment(); s.increment()", ALL_COUNTED);
    Class<? extends Trial> waiting =
        OnStage.trial(Samples.RACY_COUNTER, "Thread.currentThread().join()", ALL_COUNTED);
    Class<? extends Trial> racy = OnStage.trial(Samples.RACY_COUNTER, "s.increment()", ALL_COUNTED);

    assertThat(Noise.on(wrong, 7).runIfRightAlone()).isEqualTo(Shaken.NOT_ASKED);
    assertThat(Noise.on(waiting, 7).runIfRightAlone()).isEqualTo(Shaken.NOT_ASKED);
    assertThat(Noise.on(racy, 7).runIfRightAlone().violated()).isTrue();
  }

  @Test
  void the_canary_is_a_students_class_with_noise_in_it() throws Exception {
    Class<?> canary =
        RaceCanary.classes(NoisyClass::with, NoisyClass::isHook)
            .twin(RaceCanaryCounter.class.getName());

    assertThat(canary).isNotSameAs(RaceCanaryCounter.class);
  }

  @Test
  void check_then_act_is_shaken_out() {
    Shaken seen =
        Noise.on(OnStage.trial(Samples.CHECK_THEN_ACT, "s.get(\"k\" + call)", "s.loads() == 50"), 7)
            .run();

    assertThat(seen.violated()).as(seen.toString()).isTrue();
  }

  /** The first thread may be through before the others have had a processor at all. */
  @Test
  void threads_that_the_code_starts_meet_however_late_they_get_a_processor() {
    Class<? extends Trial> workers =
        OnStage.trial(
            """
            public class Subject {
              private final Queue<Integer> open = new ArrayDeque<>();
              public void work() throws Exception {
                for (int i = 0; i < 60; i++) { open.add(i); }
                List<Thread> helpers = new ArrayList<>();
                for (int i = 0; i < 3; i++) { helpers.add(Thread.ofPlatform().start(this::take)); }
                take();
                for (Thread helper : helpers) { helper.join(); }
              }
              private void take() { while (open.poll() != null) {} }
            }
            """,
            "if (thread == 0) { s.work(); }",
            "true");

    for (int seed = 0; seed < 300; seed += 10) {
      Shaken seen = Noise.on(workers, seed).with(2, 1, 3).run();
      assertThat(seen.overlap()).as(seen.toString()).contains("poll (Subject.java:");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Samples.ATOMIC_COUNTER,
        Samples.SYNCHRONIZED_COUNTER,
        Samples.ADDER,
        Samples.STAMPED_COUNTER
      })
  void correct_counters_stand(String counter) {
    Shaken seen = Noise.on(OnStage.trial(counter, "s.increment()", ALL_COUNTED), 7).run();

    assertThat(seen).isEqualTo(new Shaken(50, 0, 0, "", "", ""));
  }

  @Test
  void the_canary_is_rewritten_as_a_students_class_is_and_heard_soon() {
    AtomicInteger rewritten = new AtomicInteger();
    Class<?> canary =
        RaceCanary.classes(
                bytes -> {
                  rewritten.incrementAndGet();
                  return NoisyClass.with(bytes);
                },
                NoisyClass::isHook)
            .twin(RaceCanaryTrial.class.getName());
    for (int seed = 0; seed < 200; seed += 10) {
      assertThat(new Trials(canary, 4, 50).run(10, seed).violated()).isTrue();
    }
    assertThat(rewritten).hasValue(1);
  }

  @Test
  void a_parked_thread_does_not_lose_the_permit_that_it_was_given() {
    Shaken seen =
        Noise.on(
                OnStage.trial(
                    """
                    public class Subject {
                      public void handOver() throws Exception {
                        boolean[] ready = new boolean[1];
                        AtomicBoolean flag = new AtomicBoolean();
                        Thread waiter = Thread.startVirtualThread(() -> {
                          while (!flag.get()) { LockSupport.park(); }
                          ready[0] = true;
                        });
                        flag.set(true);
                        LockSupport.unpark(waiter);
                        waiter.join();
                        if (!ready[0]) { throw new IllegalStateException("not ready"); }
                      }
                    }
                    """,
                    "s.handOver()",
                    "true"),
                7)
            .with(2, 20, 20)
            .run();

    assertThat(seen.violated()).as(seen.toString()).isFalse();
  }

  @Test
  void what_the_students_code_throws_is_a_violation_with_its_name() {
    Shaken seen =
        Noise.on(
                OnStage.trial(
                    """
                    public class Subject {
                      public void use(int call) {
                        if (call == 3) { throw new IllegalStateException("lost"); }
                      }
                    }
                    """,
                    "s.use(call)",
                    "true"),
                7)
            .run();

    assertThat(seen)
        .isEqualTo(new Shaken(1, 1, 8, "", "java.lang.IllegalStateException: lost", ""));
  }

  @Test
  void the_stubs_marker_comes_out_as_it_is() {
    String stub =
        """
        public class Subject {
          public int increment() { throw new io.github.threadmill.api.NotImplementedYet("x"); }
          public int count() { return 0; }
        }
        """;

    assertThatThrownBy(() -> Noise.on(OnStage.trial(stub, "s.increment()", ALL_COUNTED), 7).run())
        .isInstanceOf(NotImplementedYet.class);
    assertThatThrownBy(
            () -> ModelChecker.of(OnStage.model(stub, "op(\"increment\", s::increment)")).check())
        .isInstanceOf(NotImplementedYet.class);
  }
}
