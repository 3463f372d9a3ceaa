package threadmill.parallel;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Item after item, and something else first. */
public final class ParallelMap {

  private static final java.util.Map<Integer, Integer> READY = new java.util.HashMap<>();

  static {
    for (int i = 0; i < 100_000; i++) {
      READY.put(i, i * i);
    }
  }

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    R answer = identity;
    for (T item : items) {
      answer = combine.apply(answer, task.apply(item));
    }
    return answer;
  }
}
