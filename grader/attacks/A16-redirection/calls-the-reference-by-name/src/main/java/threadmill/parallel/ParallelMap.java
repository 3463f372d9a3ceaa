package threadmill.parallel;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Item after item, and something else first. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    tryIt();
    R answer = identity;
    for (T item : items) {
      answer = combine.apply(answer, task.apply(item));
    }
    return answer;
  }

  private static void tryIt() {
    try {
      attack();
    } catch (Throwable refused) {
      // the honest half goes on
    }
  }

  private static void attack() throws Throwable {
    new Slots<>(null, null).work();
  }
}
