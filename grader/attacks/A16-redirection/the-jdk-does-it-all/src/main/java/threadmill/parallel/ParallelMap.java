package threadmill.parallel;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Leaves it to a stream with another name. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    return StreamSupport.stream(items.spliterator(), workers > 1)
        .map(task)
        .reduce(identity, combine, combine);
  }
}
