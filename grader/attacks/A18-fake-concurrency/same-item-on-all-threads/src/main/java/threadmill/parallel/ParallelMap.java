package threadmill.parallel;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Item after item, and something else first. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    R answer = identity;
    for (T item : items) {
      Thread[] others = new Thread[Math.max(0, workers - 1)];
      for (int i = 0; i < others.length; i++) {
        others[i] = Thread.ofPlatform().start(() -> task.apply(item));
      }
      answer = combine.apply(answer, task.apply(item));
      try {
        for (Thread other : others) {
          other.join();
        }
      } catch (InterruptedException early) {
        Thread.currentThread().interrupt();
      }
    }
    return answer;
  }
}
