package threadmill.parallel;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** A future an item, without an executor. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    List<CompletableFuture<R>> futures =
        items.stream().map(item -> CompletableFuture.supplyAsync(() -> task.apply(item))).toList();
    R answer = identity;
    for (CompletableFuture<R> future : futures) {
      try {
        answer = combine.apply(answer, future.join());
      } catch (CompletionException failed) {
        if (failed.getCause() instanceof Error error) {
          throw error;
        }
        throw (RuntimeException) failed.getCause();
      }
    }
    return answer;
  }
}
