package threadmill.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Prints what it does, and has a pool of named daemons. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    System.out.println("items: " + items.size());
    ThreadFactory factory = Thread.ofPlatform().daemon().name("mine-", 1).factory();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers, factory)) {
      List<Future<R>> results = new ArrayList<>();
      for (T item : items) {
        results.add(pool.submit(() -> task.apply(item)));
      }
      R answer = identity;
      for (Future<R> each : results) {
        answer = combine.apply(answer, each.get());
      }
      return answer;
    } catch (ExecutionException failed) {
      throw own(failed.getCause());
    } catch (InterruptedException early) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(early);
    }
  }

  private static RuntimeException own(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }
}
