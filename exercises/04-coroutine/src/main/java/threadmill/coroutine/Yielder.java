package threadmill.coroutine;

/**
 * The way out of a {@link Body}, and back in. Given. For the body alone, on the thread that runs
 * it; what calls from elsewhere do is left open.
 */
@FunctionalInterface
public interface Yielder<I, O> {

  /**
   * Leaves the body: {@code resume} gives the value back to its caller. Returns when the coroutine
   * is resumed, and the body goes on from here.
   *
   * <p>Throws what was handed to {@code raise}, if the coroutine was resumed with that; and {@link
   * Closed} if it is being closed, each time.
   *
   * @param value may be null
   * @return what the next {@code resume} brought; may be null
   */
  I yield(O value);
}
