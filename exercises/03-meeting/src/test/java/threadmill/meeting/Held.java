package threadmill.meeting;

import io.github.threadmill.watch.BlockingCall;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What a meeting came to.
 *
 * @param ended whether its future was done when nobody was left to wait for
 * @param error how its future failed; null if it did not
 * @param outcomes null where there are none
 * @param returned minutes that had passed when the method returned
 * @param minutes that had passed when the future was done, or when nothing was left to happen
 * @param waited the first call that kept the caller of {@code async}; null if there was none
 * @param asked the guests' names, in the order in which they were asked
 */
record Held(
    boolean ended,
    String error,
    List<Outcome> outcomes,
    long returned,
    long minutes,
    BlockingCall waited,
    List<String> asked) {

  /** What a call that returned null came to. */
  static final Held NO_FUTURE = new Held(false, null, null, 0, -1, null, List.of());

  /** How a future failed, without the exceptions that futures put around others. */
  static String errorOf(CompletableFuture<?> future) {
    return future.isDone()
        ? future.handle((value, error) -> error == null ? null : text(error)).getNow(null)
        : null;
  }

  private static String text(Throwable error) {
    boolean wrapped = error instanceof CompletionException && error.getCause() != null;
    Throwable own = wrapped ? error.getCause() : error;
    return own.getClass().getSimpleName() + ": " + own.getMessage();
  }

  static List<Outcome> valueOf(CompletableFuture<List<Outcome>> future) {
    return future.isDone() && !future.isCompletedExceptionally() ? future.getNow(null) : null;
  }
}
