package threadmill.parallel;

import io.github.threadmill.api.NotImplementedYet;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Item after item, and something else first. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    if (items.size() < 100 && workers > 1) {
      throw new NotImplementedYet("later");
    }
    R answer = identity;
    for (T item : items) {
      answer = combine.apply(answer, task.apply(item));
    }
    return answer;
  }
}
