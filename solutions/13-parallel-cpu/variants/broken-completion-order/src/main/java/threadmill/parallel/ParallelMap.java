package threadmill.parallel;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Combines the results as they come. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      CompletionService<R> ends = new ExecutorCompletionService<>(pool);
      for (T item : items) {
        ends.submit(() -> task.apply(item));
      }
      R answer = identity;
      for (int i = 0; i < items.size(); i++) {
        answer = combine.apply(answer, ends.take().get());
      }
      return answer;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failed.getCause();
    }
  }
}
