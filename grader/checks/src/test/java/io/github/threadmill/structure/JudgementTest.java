package io.github.threadmill.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.structure.Judgement.Evidence;
import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.Severity;
import io.github.threadmill.watch.Wait;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgementTest {

  private static final List<Step> PATH =
      List.of(new Step("fetchAll", "A.java", 7), new Step("join", "A.java", 9));

  @Test
  void nothing_seen_and_nothing_reached_passes() {
    assertThat(Judgement.of(List.of(), List.of(), ThreadPolicy.nowhere()).passed()).isTrue();
  }

  @Test
  void a_call_that_was_seen_to_wait_fails_with_the_path_if_there_is_one() {
    Judgement judgement =
        Judgement.of(
            List.of(reach(Certainty.IN_DEPENDENT)),
            List.of(call(Wait.WOULD_BLOCK, false)),
            ThreadPolicy.nowhere());

    assertThat(judgement.failures())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.evidence()).isEqualTo(Evidence.SEEN);
              assertThat(finding.text())
                  .isEqualTo("CompletableFuture.join in fetchAll waits on thread worker-…");
              assertThat(finding.path()).isEqualTo(PATH);
            });
    assertThat(judgement.warnings()).isEmpty();
  }

  @Test
  void a_call_that_cannot_be_asked_beforehand_counts_as_waiting() {
    assertThat(judge(List.of(), call(Wait.UNKNOWN, false)).passed()).isFalse();
  }

  @Test
  void a_certain_reach_fails_though_it_was_not_executed() {
    Judgement judgement = judge(List.of(reach(Certainty.CERTAIN)));

    assertThat(judgement.failures())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.evidence()).isEqualTo(Evidence.REACHABLE);
              assertThat(finding.text()).isEqualTo("fetchAll (A.java:7) → join (A.java:9)");
            });
  }

  @Test
  void a_join_in_a_dependent_that_was_not_executed_passes_with_a_warning() {
    Judgement judgement = judge(List.of(reach(Certainty.IN_DEPENDENT)));

    assertThat(judgement.passed()).isTrue();
    assertThat(judgement.warnings()).hasSize(1);
  }

  @Test
  void a_join_in_a_dependent_that_was_always_done_passes() {
    Judgement judgement =
        judge(List.of(reach(Certainty.IN_DEPENDENT)), call(Wait.DID_NOT_BLOCK, false));

    assertThat(judgement.passed()).isTrue();
    assertThat(judgement.warnings()).isEmpty();
  }

  @Test
  void a_free_lock_and_a_short_poll_pass_with_a_warning() {
    Judgement judgement =
        judge(List.of(reach(Certainty.IF_CONTENDED), reach(Certainty.IF_SPINNING)));

    assertThat(judgement.passed()).isTrue();
    assertThat(judgement.warnings()).hasSize(1);
  }

  @Test
  void waiting_on_a_thread_that_may_block_passes() {
    assertThat(
            Judgement.of(
                    List.of(),
                    List.of(call(Wait.WOULD_BLOCK, true)),
                    ThreadPolicy.onVirtualThreads())
                .passed())
        .isTrue();
    assertThat(
            Judgement.of(
                    List.of(),
                    List.of(call(Wait.WOULD_BLOCK, false)),
                    ThreadPolicy.onVirtualThreads())
                .passed())
        .isFalse();
  }

  @Test
  void which_worker_of_a_pool_it_was_is_not_told() {
    assertThat(ThreadText.of(false, "ForkJoinPool.commonPool-worker-2"))
        .isEqualTo("a thread of the common pool");
    assertThat(ThreadText.of(false, "HttpClient-3-Worker-1"))
        .isEqualTo("a thread of the HTTP client");
    assertThat(ThreadText.of(false, "pool-2-thread-7")).isEqualTo("a thread of an executor");
    assertThat(ThreadText.of(false, "Thread-12")).isEqualTo("a thread without a name");
    assertThat(ThreadText.of(false, "fetcher-3")).isEqualTo("thread fetcher-…");
    assertThat(ThreadText.of(true, "")).isEqualTo("a virtual thread");
  }

  private static Judgement judge(List<Reach> reached, BlockingCall... seen) {
    return Judgement.of(reached, List.of(seen), ThreadPolicy.nowhere());
  }

  private static Reach reach(Certainty certainty) {
    return new Reach(
        "CompletableFuture.join", "futures", Severity.BLOCK, certainty, "A.java", 9, PATH);
  }

  private static BlockingCall call(Wait verdict, boolean virtual) {
    return new BlockingCall(
        "CompletableFuture.join",
        "futures",
        Severity.BLOCK,
        verdict,
        "A.java",
        9,
        "fetchAll",
        "sample/A",
        "worker-1",
        virtual,
        1);
  }
}
