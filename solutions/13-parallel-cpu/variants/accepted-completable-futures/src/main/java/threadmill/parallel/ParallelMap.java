package threadmill.parallel;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Futures on a pool of its own, combined two by two as a tree. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    ExecutorService pool =
        Executors.newFixedThreadPool(workers, Thread.ofPlatform().name("map-", 1).factory());
    try {
      List<CompletableFuture<R>> futures =
          items.stream()
              .map(item -> CompletableFuture.supplyAsync(() -> task.apply(item), pool))
              .toList();
      CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new))
          .exceptionally(ignored -> null)
          .join();
      for (CompletableFuture<R> future : futures) {
        if (future.isCompletedExceptionally()) {
          rethrow(future.exceptionNow());
        }
      }
      return tree(futures, identity, combine).join();
    } finally {
      pool.shutdown();
    }
  }

  private static <R> CompletableFuture<R> tree(
      List<CompletableFuture<R>> futures, R identity, BinaryOperator<R> combine) {
    return switch (futures.size()) {
      case 0 -> CompletableFuture.completedFuture(identity);
      case 1 -> futures.getFirst();
      default -> {
        int middle = futures.size() / 2;
        yield tree(futures.subList(0, middle), identity, combine)
            .thenCombine(tree(futures.subList(middle, futures.size()), identity, combine), combine);
      }
    };
  }

  private static void rethrow(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    throw (RuntimeException) thrown;
  }
}
