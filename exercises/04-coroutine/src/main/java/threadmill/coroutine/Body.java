package threadmill.coroutine;

/**
 * What a coroutine runs. Given; the checks bring bodies of their own.
 *
 * @param <I> what goes in with each {@code resume}
 * @param <O> what comes out with each {@code yield}, and at the end
 */
@FunctionalInterface
public interface Body<I, O> {

  /**
   * Runs from the first {@code resume} to the end, with a stop at each {@code yield}.
   *
   * @param first what the first {@code resume} brought; may be null
   * @param outside where this body is left for a while
   * @return what the last {@code resume} gives back; may be null
   */
  O run(I first, Yielder<I, O> outside);
}
