package io.github.threadmill.lab;

import io.github.threadmill.api.NotImplementedYet;
import io.github.threadmill.channel.NotPlainException;
import io.github.threadmill.channel.PlainReader;
import io.github.threadmill.channel.PlainWriter;
import io.github.threadmill.evidence.Activity;
import io.github.threadmill.feedback.Thrown;
import io.github.threadmill.lab.Observed.Ending;
import io.github.threadmill.watch.BlockingListener;
import org.jspecify.annotations.Nullable;

/** Runs observations beside the student's code and copies what comes of them. */
public final class Observer {

  private final Stage stage;

  /**
   * @param stage where the student's classes and the checks' were loaded
   */
  public Observer(Stage stage) {
    this.stage = stage;
  }

  /** Has a listener told of each watched call from the first observation on. */
  public void listen(BlockingListener listener) {
    stage.listen(listener);
  }

  /** Looks after the student's threads from the first observation on. */
  public void watchThreads() {
    stage.watchThreads();
  }

  /** Runs an observation to its end, whatever that is. */
  public Observed observe(Observation<?> observation) {
    stage.startWatching();
    Ending ending = Ending.RETURNED;
    @Nullable Object value = null;
    @Nullable Throwable throwable = null;
    try {
      value = copy(observation.observe());
    } catch (NotPlainException | UnfitResultException tooMuch) {
      ending = Ending.NOT_PLAIN;
      throwable = tooMuch;
    } catch (Throwable thrown) { // whatever the student's code throws is an observation
      ending = meetsMarker(thrown) ? Ending.NOT_STARTED : Ending.THREW;
      throwable = thrown;
    } finally {
      // A flag that the student's code has left up would close the channel to the grader.
      boolean _ = Thread.interrupted();
    }
    Activity activity = stage.seenSoFar();
    return new Observed(ending, value, describe(ending, throwable), activity);
  }

  private @Nullable Object copy(@Nullable Object value) {
    return PlainReader.read(PlainWriter.write(value, stage::isExercises), stage::exercisesType);
  }

  private @Nullable Thrown describe(Ending ending, @Nullable Throwable throwable) {
    if (throwable == null) {
      return null;
    }
    Throwable shown = ending == Ending.NOT_STARTED ? marker(throwable) : throwable;
    return Thrown.of(shown == null ? throwable : shown, stage.packageName());
  }

  private static boolean meetsMarker(Throwable throwable) {
    return marker(throwable) != null;
  }

  private static @Nullable Throwable marker(Throwable throwable) {
    Throwable each = throwable;
    for (int depth = 0; each != null && depth < 20; depth++) {
      if (each instanceof NotImplementedYet) {
        return each;
      }
      each = Thrown.causeOf(each);
    }
    return null;
  }
}
