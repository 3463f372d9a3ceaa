package io.github.threadmill.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.evidence.SeenThread;
import io.github.threadmill.evidence.ThreadDump;
import io.github.threadmill.feedback.Finding;
import io.github.threadmill.feedback.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UnfinishedTest {

  private static final Place LINE = new Place("src/main/java/threadmill/sample/Bank.java", 12);
  private static final Optional<String> NOTHING = Optional.empty();

  @Test
  void without_a_dump_it_says_no_more_than_it_knows() {
    assertThat(Unfinished.after(Duration.ofSeconds(60), ThreadDump.NONE, NOTHING))
        .isEqualTo(Verdict.failed(new Finding("did not finish in 60 s", null, null)));
    assertThat(Unfinished.stuck(ThreadDump.NONE, NOTHING).observed())
        .isEqualTo("did not finish: all threads wait and nothing moves any more");
    assertThat(Unfinished.busy(Duration.ofSeconds(20), ThreadDump.NONE, NOTHING).observed())
        .isEqualTo("did not finish and used 20 s of CPU time");
  }

  @Test
  void it_says_what_was_waited_for_and_where_the_students_threads_are() {
    ThreadDump dump =
        new ThreadDump(
            List.of(
                thread("main", "RUNNABLE", null, List.of(), List.of(), null),
                thread("check", "WAITING", null, List.of(), List.of(LINE), "CountDownLatch.await"),
                thread("", "TIMED_WAITING", null, List.of(), List.of(LINE), null),
                thread("pool-1", "RUNNABLE", null, List.of(), List.of(LINE), null),
                thread("pool-2", "BLOCKED", "m", List.of(), List.of(LINE), null)));
    assertThat(Unfinished.stuck(dump, Optional.of("the future that fetchAll returned")))
        .isEqualTo(
            Verdict.failed(
                new Finding(
                    """
                    did not finish: all threads wait and nothing moves any more; waited for the\
                     future that fetchAll returned
                    check at Bank.java:12 waits in CountDownLatch.await
                    a virtual thread at Bank.java:12 waits
                    pool-1 at Bank.java:12 is running\
                    """,
                    LINE,
                    null)));
  }

  @Test
  void it_says_deadlock_only_of_a_cycle_and_shows_its_threads() {
    ThreadDump dump =
        new ThreadDump(
            List.of(
                thread("idle", "WAITING", null, List.of(), List.of(LINE), null),
                thread("one", "BLOCKED", "b", List.of("a"), List.of(LINE), null),
                thread("two", "BLOCKED", "a", List.of("b"), List.of(), null)));
    assertThat(Unfinished.stuck(dump, NOTHING).observed())
        .isEqualTo(
            """
            did not finish: all threads wait and nothing moves any more (deadlock)
            one at Bank.java:12 waits for a lock
            two waits for a lock\
            """);
  }

  @Test
  void a_queue_for_one_lock_is_no_deadlock() {
    ThreadDump dump =
        new ThreadDump(
            List.of(
                thread("one", "BLOCKED", "a", List.of(), List.of(LINE), null),
                thread("two", "WAITING", "a", List.of("a"), List.of(LINE), null),
                thread("three", "BLOCKED", "c", List.of("c"), List.of(LINE), null)));
    assertThat(dump.cycle()).isEmpty();
    assertThat(Unfinished.stuck(dump, NOTHING).observed()).doesNotContain("deadlock");
  }

  private static SeenThread thread(
      String name,
      String state,
      @Nullable String waitsFor,
      List<String> holds,
      List<Place> lines,
      @Nullable String call) {
    return new SeenThread(name, name.isEmpty(), state, waitsFor, holds, lines, call);
  }
}
