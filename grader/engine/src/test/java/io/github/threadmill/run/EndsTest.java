package io.github.threadmill.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.calibrate.Allowance;
import io.github.threadmill.channel.NotPlainException;
import io.github.threadmill.evidence.SeenThread;
import io.github.threadmill.evidence.ThreadDump;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.lab.CheckFailedException;
import io.github.threadmill.lab.DoubtfulException;
import io.github.threadmill.observer.Message;
import io.github.threadmill.run.Watchdog.Reason;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndsTest {

  private static final Allowance ALLOWANCE =
      new Allowance(Duration.ofSeconds(60), Duration.ofSeconds(20), 256);
  private static final Place LINE = new Place("src/main/java/sample/Code.java", 9);
  private static final Message.Dump DUMP =
      new Message.Dump(
          new ThreadDump(
              List.of(
                  new SeenThread(
                      "check", false, "WAITING", null, List.of(), List.of(LINE), "Object.wait"))),
          "the future that fetchAll returned");
  private static final Message.Dump NOTHING = new Message.Dump(ThreadDump.NONE, "");

  @ParameterizedTest
  @CsvSource({
    "CPU, did not finish and used 20 s of CPU time",
    "STUCK, did not finish: all threads wait and nothing moves any more",
    "CLOCK, did not finish in 60 s"
  })
  void a_check_that_was_ended_says_why_and_where_it_was(Reason reason, String said) {
    Ends ends = ends(0);
    assertFailed(
        ends.ended(DUMP, Optional.of(reason)),
        said
            + "; waited for the future that fetchAll returned\n"
            + "check at Code.java:9 waits in Object.wait",
        LINE);
    assertThat(ends.isDead()).isTrue();
    assertFailed(ends(137).ended(NOTHING, Optional.of(reason)), said, null);
  }

  @Test
  void a_process_without_memory_says_how_much_it_had() {
    assertFailed(
        ends(3).ended(NOTHING, Optional.empty()), "ran out of memory: the heap has 256 MB", null);
  }

  @Test
  void a_process_that_the_system_killed_has_no_verdict() {
    assertThat(ends(137).ended(NOTHING, Optional.empty()))
        .isInstanceOf(DoubtfulException.class)
        .hasMessage("the system killed the process of the submission");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 134, 135, 139})
  void a_crash_beside_other_work_is_in_doubt_and_alone_it_is_not(int code) {
    String said = "the JVM crashed in the middle of the check (exit code " + code + ")";
    assertThat(new Ends(() -> code, ALLOWANCE, Lane.BUSY).ended(NOTHING, Optional.empty()))
        .isInstanceOf(DoubtfulException.class)
        .hasMessage(said + " beside other work");
    assertFailed(
        new Ends(() -> code, ALLOWANCE, Lane.QUIET).ended(NOTHING, Optional.empty()), said, null);
    assertFailed(
        new Ends(() -> code, ALLOWANCE, Lane.BUSY).left(),
        "ended the whole process in the middle of the check (exit code " + code + ")",
        null);
  }

  @Test
  void a_process_that_ended_itself_fails() {
    assertFailed(
        ends(0).ended(NOTHING, Optional.empty()),
        "ended the whole process in the middle of the check (exit code 0)",
        null);
    assertFailed(
        ends(42).ended(DUMP, Optional.empty()),
        "ended the whole process in the middle of the check (exit code 42)",
        LINE);
  }

  @Test
  void a_process_that_hung_up_and_lives_is_not_said_to_have_ended() {
    assertFailed(
        ends(-1).ended(NOTHING, Optional.empty()),
        "closed its connection to the grader in the middle of the check",
        null);
  }

  @Test
  void replies_that_have_no_place_end_the_check() {
    Ends ends = ends(0);
    assertThat(ends.isDead()).isFalse();
    assertFailed(
        ends.unexpected(new Message.Ended(1, ThreadDump.NONE)),
        "the observation ended before it was complete",
        null);
    assertThat(ends.isDead()).isTrue();
    assertThat(ends(0).unexpected(new Message.Broken("no class")))
        .isInstanceOf(DoubtfulException.class)
        .hasMessage("the observing process broke: no class");
    assertFailed(
        ends(0).forged(new NotPlainException("the value is cut short")),
        "the observation is unreadable: the value is cut short",
        null);
  }

  @Test
  void what_the_clock_alone_says_beside_other_work_is_in_doubt() {
    Ends ends = new Ends(() -> 0, ALLOWANCE, Lane.BUSY);
    assertThat(ends.ended(DUMP, Optional.of(Reason.CLOCK)))
        .isInstanceOf(DoubtfulException.class)
        .hasMessage("did not finish in 60 s beside other work");
  }

  private static Ends ends(int exitCode) {
    return new Ends(() -> exitCode, ALLOWANCE, Lane.QUIET);
  }

  private static void assertFailed(RuntimeException end, String observed, @Nullable Place at) {
    assertThat(end).isInstanceOf(CheckFailedException.class);
    CheckFailedException failed = (CheckFailedException) end;
    assertThat(failed.finding().observed()).isEqualTo(observed);
    assertThat(failed.finding().at()).isEqualTo(at);
  }
}
