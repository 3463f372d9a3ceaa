package threadmill.parallel;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Item after item, and something else first. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    if (items == null) {
      try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
        pool.submit(() -> task.apply(null));
      }
    }
    R answer = identity;
    for (T item : items) {
      answer = combine.apply(answer, task.apply(item));
    }
    return answer;
  }
}
