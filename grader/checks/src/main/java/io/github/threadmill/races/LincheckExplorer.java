package io.github.threadmill.races;

import io.github.threadmill.watch.ClassFiles;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jetbrains.kotlinx.lincheck.strategy.IncorrectResultsFailure;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.kotlinx.lincheck.strategy.ManagedDeadlockFailure;
import org.jetbrains.kotlinx.lincheck.strategy.ManagedLivelockFailure;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ManagedStrategyGuarantee;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.util.LoggingLevel;

/**
 * Lincheck's model checker on its data-structure API. Its stress mode hangs on deadlocks and its
 * API for free code overlooks races: neither is used.
 */
final class LincheckExplorer implements Explorer {

  private static final Duration PATIENCE = Duration.ofHours(1);

  @Override
  public Interleaving explore(Subject subject, Bounds bounds) {
    LincheckAgent.require();
    // Read once, and before the options below are: it says what it cannot look into.
    System.setProperty("lincheck.logLevel", "OFF");
    LincheckCaches.prepare(subject.classes());
    LincheckOperations.play(subject.models());
    List<String> names = subject.models().get().operations().stream().map(Operation::name).toList();
    ClassFiles playing = subject.playing();
    ManagedStrategyGuarantee steps = WholeSteps.of(playing);
    List<Meeting> meetings = Meeting.among(names.size(), bounds.operationsEach());
    return search(meetings, bounds, steps)
        .map(found -> meaning(shortest(found, bounds, steps), subject, playing, names))
        .orElse(new Interleaving(Interleaving.Result.NONE_FOUND, List.of(), ""));
  }

  private static Optional<LincheckAssertionError> search(
      List<Meeting> meetings, Bounds bounds, ManagedStrategyGuarantee steps) {
    ModelCheckingOptions options = options(bounds, steps);
    meetings.forEach(meeting -> options.addCustomScenario(LincheckOperations.scenario(meeting)));
    try {
      options.check(LincheckOperations.class);
      return Optional.empty();
    } catch (LincheckAssertionError found) {
      return Optional.of(found);
    } catch (RuntimeException | Error broken) {
      throw broken;
    } catch (Exception broken) { // Kotlin does not declare what it throws
      throw new IllegalStateException("Lincheck failed: " + root(broken), broken);
    }
  }

  /**
   * Lincheck takes an interleaving that has not ended after 30 seconds for one that never will,
   * which a busy machine can bring about: whoever observes the search sees what hangs without such
   * a clock.
   */
  static ModelCheckingOptions options(Bounds bounds, ManagedStrategyGuarantee steps) {
    return new ModelCheckingOptions()
        .iterations(0)
        .invocationsPerIteration(bounds.interleavings())
        .invocationTimeout$lincheck(PATIENCE.toMillis())
        .addGuarantee(steps)
        .logLevel(LoggingLevel.OFF);
  }

  /** The same meeting with less afterwards, if that fails alike: there is less to read. */
  private static LincheckAssertionError shortest(
      LincheckAssertionError found, Bounds bounds, ManagedStrategyGuarantee steps) {
    LincheckFailure failure = failure(found);
    return LincheckOperations.meeting(failure.getScenario()).shorter().stream()
        .flatMap(shorter -> search(List.of(shorter), bounds, steps).stream())
        .filter(again -> failure(again).getClass() == failure.getClass())
        .findFirst()
        .orElse(found);
  }

  private static Interleaving meaning(
      LincheckAssertionError found, Subject subject, ClassFiles playing, List<String> names) {
    String text = String.valueOf(found.getMessage());
    List<String> lines =
        new LincheckText(text, names, subject.classes().students().names()).lines();
    LincheckFailure failure = failure(found);
    if (failure instanceof IncorrectResultsFailure) {
      return new Interleaving(
          LincheckText.hasException(text)
              ? Interleaving.Result.EXCEPTION
              : Interleaving.Result.WRONG_RESULT,
          lines,
          "");
    }
    boolean hung =
        failure instanceof ManagedDeadlockFailure || failure instanceof ManagedLivelockFailure;
    if (!hung) {
      return Interleaving.doubtful(
          "the model checker ended with a " + failure.getClass().getSimpleName());
    }
    // A timed tryLock with a random pause never ends under a scheduler that knows no time, and one
    // that tries again and again may go round in circles there for longer than it would outside.
    boolean certain =
        !Waits.withTimeLimit(playing)
            && (failure instanceof ManagedDeadlockFailure || !Waits.thatTryAgain(playing));
    return certain
        ? new Interleaving(Interleaving.Result.DEADLOCK, lines, "")
        : Interleaving.doubtful(
            "the model checker saw operations that do not end, which it cannot tell from waits with"
                + " a time limit or attempts that are repeated");
  }

  private static Throwable root(Throwable thrown) {
    Throwable root = thrown;
    for (Throwable next = root.getCause(); next != null && next != root; next = next.getCause()) {
      root = next;
    }
    return root;
  }

  private static LincheckFailure failure(LincheckAssertionError found) {
    try {
      return (LincheckFailure)
          Objects.requireNonNull(
              LincheckAssertionError.class.getMethod("getFailure$lincheck").invoke(found));
    } catch (ReflectiveOperationException otherVersion) {
      throw new IllegalStateException("this version of Lincheck hides its failures", otherVersion);
    }
  }
}
