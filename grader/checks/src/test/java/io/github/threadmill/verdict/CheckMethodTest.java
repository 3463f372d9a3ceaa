package io.github.threadmill.verdict;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threadmill.feedback.Finding;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.feedback.TooComplexException;
import io.github.threadmill.lab.Attempt;
import io.github.threadmill.lab.CheckFailedException;
import io.github.threadmill.lab.DoubtfulException;
import io.github.threadmill.lab.Judgement;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.lab.NotStartedException;
import io.github.threadmill.lab.Observation;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import io.github.threadmill.watch.BlockingListener;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CheckMethodTest {

  private static final Finding FINDING = new Finding("seen", new Place("A.java", 1), "help");

  static Stream<Arguments> ends() {
    return Stream.of(
        Arguments.of(new CheckFailedException(FINDING), Verdict.failed(FINDING)),
        Arguments.of(new NotStartedException("to do"), Verdict.notStarted("to do")),
        Arguments.of(new DoubtfulException("too busy"), Verdict.couldNotGrade("too busy")),
        Arguments.of(
            new ClassCastException("a cannot be cast to b"),
            failed("the result has a null or an unexpected value in it: a cannot be cast to b")),
        Arguments.of(
            new NullPointerException("x is null"),
            failed("the result has a null or an unexpected value in it: x is null")),
        Arguments.of(
            new IndexOutOfBoundsException("Index 3 out of bounds for length 2"),
            failed(
                "the result lacks something that it must have: Index 3 out of bounds for length"
                    + " 2")),
        Arguments.of(
            new NoSuchElementException("No value present"),
            failed("the result lacks something that it must have: No value present")),
        Arguments.of(
            new ArithmeticException("long overflow"),
            failed("the result has a null or an unexpected value in it: long overflow")),
        Arguments.of(
            new NumberFormatException("For input string: \"x\""),
            failed("the result has a null or an unexpected value in it: For input string: \"x\"")),
        Arguments.of(
            new TooComplexException("the code is too intricate"),
            failed("the code is too intricate")),
        Arguments.of(
            new IllegalStateException("nothing was kept yet"),
            Verdict.couldNotGrade(
                "the check itself broke: java.lang.IllegalStateException: nothing was kept yet")),
        Arguments.of(
            new AssertionError("no"),
            Verdict.couldNotGrade("the check itself broke: java.lang.AssertionError: no")));
  }

  @ParameterizedTest
  @MethodSource("ends")
  void each_way_to_end_is_a_verdict(Throwable end, Verdict meaning) {
    assertThat(run("ends", new ThrowingLab(end))).isEqualTo(meaning);
  }

  @Test
  void a_check_that_returns_has_passed() {
    assertThat(run("returns", new ThrowingLab(new AssertionError("not asked"))))
        .isEqualTo(Verdict.passed());
  }

  @Test
  void a_class_that_cannot_be_initialised_has_no_verdict() {
    Verdict verdict =
        CheckMethod.find(Uninitialised.class, "returns")
            .run(new ThrowingLab(new AssertionError("not asked")));
    assertThat(verdict.status()).isEqualTo(Status.COULD_NOT_GRADE);
    assertThat(verdict.observed()).startsWith("the check cannot be run: ");
  }

  @Test
  void a_class_without_a_public_constructor_has_no_verdict() {
    assertThat(
            CheckMethod.find(Closed.class, "returns")
                .run(new ThrowingLab(new AssertionError("not asked")))
                .status())
        .isEqualTo(Status.COULD_NOT_GRADE);
  }

  @Test
  void a_method_that_is_missing_is_named() {
    assertThatThrownBy(() -> CheckMethod.find(Ending.class, "missing"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(Ending.class.getName() + " must have a public method missing(Lab)");
  }

  private static Verdict failed(String observed) {
    return Verdict.failed(new Finding(observed, null, null));
  }

  private static Verdict run(String method, Lab lab) {
    return CheckMethod.find(Ending.class, method).run(lab);
  }

  /** Ends as the lab does. */
  public static final class Ending {
    public void ends(Lab lab) {
      lab.judge(judge -> {});
    }

    public void returns(Lab lab) {}
  }

  /** Fails before anything runs. */
  public static final class Uninitialised {
    private static final int BROKEN = List.of(1).get(1);

    public void returns(Lab lab) {
      assertThat(BROKEN).isZero();
    }
  }

  /** Cannot be made. */
  public static final class Closed {
    private Closed() {}

    public void returns(Lab lab) {}
  }

  private record ThrowingLab(Throwable end) implements Lab {
    @Override
    public void judge(Judgement judgement) {
      switch (end) {
        case RuntimeException exception -> throw exception;
        case Error error -> throw error;
        default -> throw new IllegalStateException(end);
      }
    }

    @Override
    public Site site(SitePlan plan) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T extends @Nullable Object> T observe(Observation<T> observation) {
      throw new UnsupportedOperationException();
    }

    @Override
    public <T extends @Nullable Object> Attempt<T> attempt(Observation<T> observation) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void until(String what, Condition condition) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void listen(BlockingListener listener) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long seed() {
      return 1;
    }
  }
}
