package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.api.WorkerLauncher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BinaryOperator;

/** Threads, as if there were no processes. */
public final class ProcessMap {

  public ProcessMap(WorkerLauncher launcher) {}

  public <T, R> R mapAndFold(
      List<T> items, RemoteTask<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<R>> futures = new ArrayList<>();
      for (T item : items) {
        futures.add(pool.submit(() -> task.apply(item)));
      }
      R answer = identity;
      for (Future<R> future : futures) {
        answer = combine.apply(answer, result(future));
      }
      return answer;
    }
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
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
