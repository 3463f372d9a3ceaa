package threadmill.parallel;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** The caller works through the list as well, beside a pool of one thread fewer. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    List<FutureTask<R>> all =
        items.stream().map(item -> new FutureTask<>(() -> task.apply(item))).toList();
    ExecutorService pool = Executors.newCachedThreadPool();
    try {
      for (int i = 1; i < workers; i++) {
        pool.execute(() -> all.forEach(FutureTask::run));
      }
      all.forEach(FutureTask::run); // run() returns at once where somebody else was first
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
    } finally {
      pool.shutdownNow();
    }
  }
}
