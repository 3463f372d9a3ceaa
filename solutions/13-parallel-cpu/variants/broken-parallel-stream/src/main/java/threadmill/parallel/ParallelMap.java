package threadmill.parallel;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** A parallel stream, as it comes. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    return items.parallelStream().map(task).reduce(identity, combine);
  }
}
