package threadmill.parallel;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Throws whatever went wrong first. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    AtomicInteger next = new AtomicInteger();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(items.size());
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      for (int i = 0; i < workers; i++) {
        pool.execute(
            () -> {
              int item = next.getAndIncrement();
              while (item < items.size() && failure.get() == null) {
                try {
                  results.set(item, task.apply(items.get(item)));
                } catch (RuntimeException | Error thrown) {
                  failure.compareAndSet(null, thrown);
                }
                item = next.getAndIncrement();
              }
            });
      }
    }
    if (failure.get() instanceof Error error) {
      throw error;
    }
    if (failure.get() instanceof RuntimeException exception) {
      throw exception;
    }
    R answer = identity;
    for (int item = 0; item < results.length(); item++) {
      answer = combine.apply(answer, results.get(item));
    }
    return answer;
  }
}
