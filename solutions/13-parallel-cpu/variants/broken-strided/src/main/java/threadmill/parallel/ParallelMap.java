package threadmill.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Worker i takes the items i, i + workers, i + 2 workers… */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    Object[] results = new Object[items.size()];
    Throwable[] failures = new Throwable[items.size()];
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      int first = i;
      threads.add(
          Thread.ofPlatform()
              .start(
                  () -> {
                    for (int item = first; item < items.size(); item += workers) {
                      try {
                        results[item] = task.apply(items.get(item));
                      } catch (RuntimeException | Error thrown) {
                        failures[item] = thrown;
                      }
                    }
                  }));
    }
    R answer = identity;
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    for (int item = 0; item < results.length; item++) {
      if (failures[item] instanceof Error error) {
        throw error;
      }
      if (failures[item] instanceof RuntimeException exception) {
        throw exception;
      }
      @SuppressWarnings("unchecked")
      R result = (R) results[item];
      answer = combine.apply(answer, result);
    }
    return answer;
  }
}
