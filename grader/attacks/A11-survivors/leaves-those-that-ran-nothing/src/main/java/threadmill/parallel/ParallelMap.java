package threadmill.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Leaves its pool to itself, whose threads run no items: each has another thread run them. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    List<Future<R>> futures = new ArrayList<>();
    for (T item : items) {
      futures.add(pool.submit(() -> elsewhere(() -> task.apply(item))));
    }
    R answer = identity;
    for (R result : results(futures)) {
      answer = combine.apply(answer, result);
    }
    return answer;
  }

  private static <R> R elsewhere(java.util.concurrent.Callable<R> item) throws Exception {
    FutureTask<R> work = new FutureTask<>(item);
    new Thread(work).start();
    try {
      return work.get();
    } catch (ExecutionException failed) {
      throw unwrapped(failed.getCause());
    }
  }

  /** Waits for all, in the order of the items: the first failure met is the first of the list. */
  private static <R> List<R> results(List<Future<R>> futures) {
    List<R> results = new ArrayList<>();
    for (Future<R> future : futures) {
      results.add(result(future));
    }
    return results;
  }

  private static <R> R result(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      throw unwrapped(failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interrupted);
    }
  }

  /** Throws what a task threw, as it is. */
  private static RuntimeException unwrapped(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }
}
