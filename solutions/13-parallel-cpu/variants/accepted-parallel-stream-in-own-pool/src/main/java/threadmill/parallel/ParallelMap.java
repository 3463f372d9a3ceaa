package threadmill.parallel;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** A parallel stream, inside of a pool of its own: there it runs on that pool alone. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    try (ForkJoinPool pool = new ForkJoinPool(workers)) {
      return pool.submit(
              () ->
                  items.parallelStream()
                      .map(item -> attempt(item, task))
                      .reduce(new End<>(identity, null), (a, b) -> both(a, b, combine)))
          .join()
          .answer();
    }
  }

  private record End<R>(R value, Throwable thrown) {

    R answer() {
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown instanceof RuntimeException exception) {
        throw exception;
      }
      return value;
    }
  }

  private static <T, R> End<R> attempt(T item, Function<T, R> task) {
    try {
      return new End<>(task.apply(item), null);
    } catch (RuntimeException | Error thrown) {
      return new End<>(null, thrown);
    }
  }

  private static <R> End<R> both(End<R> first, End<R> second, BinaryOperator<R> combine) {
    if (first.thrown() != null) {
      return first;
    }
    return second.thrown() != null
        ? second
        : new End<>(combine.apply(first.value(), second.value()), null);
  }
}
