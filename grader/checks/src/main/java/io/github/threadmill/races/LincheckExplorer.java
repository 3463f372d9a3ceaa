package io.github.threadmill.races;

import io.github.threadmill.watch.ClassFiles;
import java.util.List;
import org.jetbrains.kotlinx.lincheck.strategy.IncorrectResultsFailure;
import org.jetbrains.kotlinx.lincheck.strategy.LincheckFailure;
import org.jetbrains.kotlinx.lincheck.strategy.ManagedDeadlockFailure;
import org.jetbrains.kotlinx.lincheck.strategy.ManagedLivelockFailure;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.util.LoggingLevel;
import org.jspecify.annotations.Nullable;

/**
 * Lincheck's model checker on its data-structure API. Its stress mode hangs on deadlocks and its
 * API for free code overlooks races: neither is used.
 */
final class LincheckExplorer implements Explorer {

  @Override
  public Interleaving explore(Subject subject, Bounds bounds) {
    LincheckAgent.require();
    // Read once, and before the options below are: it says what it cannot look into.
    System.setProperty("lincheck.logLevel", "OFF");
    LincheckCaches.prepare(subject.classes());
    LincheckOperations.play(subject.models());
    List<String> names = subject.models().get().operations().stream().map(Operation::name).toList();
    try {
      new ModelCheckingOptions()
          .threads(bounds.threads())
          .actorsPerThread(bounds.operationsEach())
          .actorsBefore(0)
          .actorsAfter(0)
          .iterations(bounds.scenarios())
          .invocationsPerIteration(bounds.interleavings())
          .logLevel(LoggingLevel.OFF)
          .check(LincheckOperations.class);
      return new Interleaving(Interleaving.Result.NONE_FOUND, List.of(), "");
    } catch (LincheckAssertionError found) {
      return meaning(found, subject, names);
    } catch (RuntimeException | Error broken) {
      throw broken;
    } catch (Exception broken) { // Kotlin does not declare what it throws
      throw new IllegalStateException("Lincheck failed: " + root(broken), broken);
    }
  }

  private static Interleaving meaning(
      LincheckAssertionError found, Subject subject, List<String> names) {
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
    ClassFiles students = subject.classes().students();
    boolean hung =
        failure instanceof ManagedDeadlockFailure || failure instanceof ManagedLivelockFailure;
    // A timed tryLock with a random pause never ends under a scheduler that knows no time, and one
    // that tries again and again may go round in circles there for longer than it would outside.
    boolean certain =
        !Waits.withTimeLimit(students)
            && (failure instanceof ManagedDeadlockFailure || !Waits.thatTryAgain(students));
    return hung && certain
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

  private static @Nullable LincheckFailure failure(LincheckAssertionError found) {
    try {
      return (LincheckFailure)
          LincheckAssertionError.class.getMethod("getFailure$lincheck").invoke(found);
    } catch (ReflectiveOperationException otherVersion) {
      throw new IllegalStateException("this version of Lincheck hides its failures", otherVersion);
    }
  }
}
