package io.github.threadmill.lab;

import io.github.threadmill.api.NotImplementedYet;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Waits, inside an observation, for something that the student's code is to complete, and remembers
 * what it waits for: should the check never end, the message can say so.
 */
public final class Awaiting {

  private static volatile @Nullable String what;

  private Awaiting() {}

  /**
   * Waits for a future, however long it takes: the check's own deadline ends the wait.
   *
   * @param name how a message names it: {@code "the future that fetchAll returned"}
   * @param future a student's
   * @return its value
   * @throws UnfitResultException if the future is null or has failed
   */
  public static <T> T result(String name, @Nullable CompletionStage<T> future)
      throws InterruptedException {
    if (future == null) {
      throw new UnfitResultException(name + " is null", null);
    }
    what = name;
    try {
      return future.toCompletableFuture().get();
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      if (cause instanceof NotImplementedYet notStarted) {
        throw notStarted;
      }
      throw new UnfitResultException(
          name + " failed with " + cause.getClass().getSimpleName(), cause);
    } finally {
      what = null;
    }
  }

  /**
   * Waits for a future to be done, well or badly.
   *
   * @param name as above
   */
  public static void end(String name, Future<?> future) throws InterruptedException {
    what = name;
    try {
      future.get();
    } catch (ExecutionException | java.util.concurrent.CancellationException done) {
      // done badly is done
    } finally {
      what = null;
    }
  }

  /** What is being waited for at this moment, in this process. */
  public static Optional<String> what() {
    return Optional.ofNullable(what);
  }
}
