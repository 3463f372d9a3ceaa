package threadmill.coroutine;

import io.github.threadmill.api.NotImplementedYet;

/**
 * A body that can be left in the middle and entered again where it was left. It runs on a virtual
 * thread of its own, and only while a caller waits in {@link #resume}, {@link #raise} or {@link
 * #close}: of the two, one runs and the other waits.
 *
 * <p>These three may be called from any thread, one call after the other. While the body runs they
 * are refused, whoever calls: another thread, or the body itself.
 *
 * @param <I> what goes in with each resume
 * @param <O> what comes out with each yield, and at the end
 */
public final class Coroutine<I, O> implements AutoCloseable {

  /**
   * A coroutine that has not begun. Nothing of the body runs before the first resume.
   *
   * @param body what is to run
   */
  public Coroutine(Body<I, O> body) {
    // TODO keep what the other methods need
  }

  /**
   * Enters the body, at its beginning or where it was left, and waits until it is left again.
   *
   * @param value what the body gets as its first value, or from {@code yield}; may be null
   * @return what the body yields, or returns at its end; may be null
   * @throws IllegalStateException if the coroutine is done, or the body is running
   * @throws RuntimeException what the body throws, the very object; so with an {@code Error}
   */
  public O resume(I value) {
    // TODO hand over the value, and wait for what comes back
    throw new NotImplementedYet("Coroutine.resume(value)");
  }

  /**
   * Enters the body where it was left with an exception instead of a value: {@code yield} throws
   * it. A coroutine that has not begun is done then: its body does not run, and the exception comes
   * straight back.
   *
   * @param exception thrown by {@code yield}, the very object
   * @return as with {@link #resume}
   * @throws IllegalStateException if the coroutine is done, or the body is running
   * @throws RuntimeException what the body throws, the very object: the exception itself if it does
   *     not catch it; so with an {@code Error}
   */
  public O raise(RuntimeException exception) {
    // TODO hand over the exception, and wait for what comes back
    throw new NotImplementedYet("Coroutine.raise(exception)");
  }

  /** Whether the body has returned or thrown, or will not run any more. */
  public boolean isDone() {
    // TODO
    throw new NotImplementedYet("Coroutine.isDone()");
  }

  /**
   * Ends the coroutine. If the body was left at a {@code yield}, that throws {@link Closed}, and
   * {@code close} waits until the body has ended, whatever its {@code finally} blocks do. What the
   * body returns then is dropped. If it had not begun it never does. If it is done nothing happens,
   * however often.
   *
   * @throws IllegalStateException if the body is running
   * @throws RuntimeException what the body throws instead of {@link Closed}, the very object; so
   *     with an {@code Error}
   */
  @Override
  public void close() {
    // TODO let yield throw, and wait for the end of the body
    throw new NotImplementedYet("Coroutine.close()");
  }
}
