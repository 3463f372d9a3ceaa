package threadmill.parallel;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** A full pool, and the caller beside it. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    List<FutureTask<R>> all =
        items.stream().map(item -> new FutureTask<>(() -> task.apply(item))).toList();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      for (int i = 0; i < workers; i++) {
        pool.execute(() -> all.forEach(FutureTask::run));
      }
      all.forEach(FutureTask::run);
      R answer = identity;
      for (FutureTask<R> each : all) {
        answer = combine.apply(answer, each.get());
      }
      return answer;
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failed.getCause();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
