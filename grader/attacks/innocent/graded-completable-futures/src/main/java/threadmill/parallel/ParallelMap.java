package threadmill.parallel;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Combines futures on a pool and takes the exception out of its wrapping. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<CompletableFuture<R>> results =
          items.stream().map(item -> CompletableFuture.supplyAsync(() -> task.apply(item), pool)).toList();
      return results.stream().map(CompletableFuture::join).reduce(identity, combine);
    } catch (CompletionException failed) {
      throw own(failed.getCause());
    }
  }

  private static RuntimeException own(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown;
  }
}
