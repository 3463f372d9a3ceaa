package io.github.threadmill.races;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threadmill.channel.PlainReader;
import io.github.threadmill.channel.PlainWriter;
import io.github.threadmill.evidence.Activity;
import io.github.threadmill.evidence.LeftThread;
import io.github.threadmill.evidence.Liveness;
import io.github.threadmill.evidence.NeverClosed;
import io.github.threadmill.evidence.Uncaught;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.feedback.Thrown;
import io.github.threadmill.lab.CheckFailedException;
import io.github.threadmill.lab.DoubtfulException;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.races.Interleaving.Result;
import io.github.threadmill.watch.ClassFiles;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EvidenceTest {

  private static final Interleaving LOST =
      new Interleaving(Result.WRONG_RESULT, List.of("thread 1  increment → 1"), "");
  private static final Shaken SHAKEN = new Shaken(3, 1, 10, "", "", "");

  private final Judge judge = new Judge(Activity.NONE, ClassFiles.of(Map.of()));

  @Test
  void what_was_found_fails_the_check_and_says_what_does_not_hold() {
    assertThatThrownBy(() -> LOST.require(judge, "no increment is lost"))
        .isInstanceOf(CheckFailedException.class)
        .hasMessage(
            """
            not so: no increment is lost
            calls one after the other never give these results; they come if threads take turns like this:
              thread 1  increment → 1\
            """);
    assertThatThrownBy(() -> SHAKEN.require(judge, "4 × 50 increments make 200"))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageContaining("in trial 3")
        .hasMessageEndingWith("4 × 50 increments make 200");
    assertThatThrownBy(
            () ->
                new Shaken(3, 1, 10, "add (A.java:1) and add (A.java:1) of one L", "", "")
                    .require(judge, "4 × 50 increments make 200"))
        .isInstanceOf(CheckFailedException.class)
        .hasMessageContainingAll("in trial 3", "\nadd (A.java:1) and add (A.java:1) of one L\n");
  }

  @Test
  void a_doubt_leaves_the_check_without_a_verdict() {
    assertThatThrownBy(() -> Interleaving.doubtful("100 % deaf").require(judge, "x"))
        .isInstanceOf(DoubtfulException.class)
        .hasMessage("100 % deaf");
    assertThatThrownBy(() -> Shaken.doubtful("deaf").require(judge, "x"))
        .isInstanceOf(DoubtfulException.class);
  }

  @Test
  void nothing_found_passes() {
    assertThatCode(
            () -> {
              new Interleaving(Result.NONE_FOUND, List.of(), "").require(judge, "x");
              new Shaken(200, 0, 0, "", "", "").require(judge, "x");
            })
        .doesNotThrowAnyException();
  }

  @Test
  void evidence_travels_between_processes() {
    Place line = new Place("src/main/java/sample/Subject.java", 3);
    Liveness liveness =
        new Liveness(
            List.of(new LeftThread("", true, line, null)),
            List.of(new NeverClosed("Executors.newCachedThreadPool", false, null)),
            List.of(
                new Uncaught("worker", false, Thrown.of(new IllegalStateException("x"), "sample"))),
            List.of(),
            List.of("first waits for second"));
    List<Object> sent = List.of(LOST, SHAKEN, new Activity(List.of(), liveness));

    assertThat(PlainReader.read(PlainWriter.write(sent, type -> true), EvidenceTest::type))
        .isEqualTo(sent);
  }

  private static @Nullable Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException unknown) {
      return null;
    }
  }
}
