package threadmill.parallel;

import io.github.threadmill.api.NotImplementedYet;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Computes something of each item on several threads at once, and makes one answer of it all. */
public final class ParallelMap {

  private ParallelMap() {}

  /**
   * Runs {@code task} once for each item, on {@code workers} threads, and combines the results in
   * the order of the items: {@code identity ∘ r0 ∘ r1 ∘ … ∘ rn}. The task must not touch what other
   * items touch; then the answer is the same as that of a plain loop.
   *
   * <p>As long as items are left, {@code workers} of them are at work at once, and never one more.
   * The thread that calls may be one of the workers. All other threads are the call's own, and none
   * of them is left when it returns or throws.
   *
   * <p>If tasks throw, the call throws what the task of the first failing item in the list's order
   * threw: the very same object, a {@code RuntimeException} or an {@code Error}, not wrapped in
   * another one. All items before that one have been run by then; whether those after it are still
   * run is left open.
   *
   * @param items in the order in which their results are combined; may be empty
   * @param task called once for each item, for several items at the same time
   * @param identity changes nothing when it is combined with a result; the answer for no items
   * @param combine associative, so that {@code (a ∘ b) ∘ c} equals {@code a ∘ (b ∘ c)}, but not
   *     commutative: {@code a ∘ b} and {@code b ∘ a} are two things; safe to be called by several
   *     threads
   * @param workers how many items may be at work at once, at least 1
   * @return all results combined
   */
  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    // TODO have the items run by several workers, then combine what they bring back
    throw new NotImplementedYet("ParallelMap.mapAndFold(items, task, identity, combine, workers)");
  }
}
