package threadmill.parallel;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Divides the list until single items are left, on a fork/join pool of its own. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    if (items.isEmpty()) {
      return identity;
    }
    try (ForkJoinPool pool = new ForkJoinPool(workers)) {
      return pool.invoke(new Part<>(items, task, combine)).answer();
    }
  }

  /** The answer of a part of the list, or the first exception in it. */
  private record Half<R>(R value, Throwable thrown) {

    R answer() {
      if (thrown instanceof Error error) {
        throw error;
      }
      if (thrown instanceof RuntimeException exception) {
        throw exception;
      }
      return value;
    }
  }

  private static final class Part<T, R> extends RecursiveTask<Half<R>> {

    private static final long serialVersionUID = 1L;

    private final transient List<T> items;
    private final transient Function<T, R> task;
    private final transient BinaryOperator<R> combine;

    Part(List<T> items, Function<T, R> task, BinaryOperator<R> combine) {
      this.items = items;
      this.task = task;
      this.combine = combine;
    }

    @Override
    protected Half<R> compute() {
      if (items.size() == 1) {
        try {
          return new Half<>(task.apply(items.getFirst()), null);
        } catch (RuntimeException | Error thrown) {
          return new Half<>(null, thrown);
        }
      }
      int middle = items.size() / 2;
      Part<T, R> right = new Part<>(items.subList(middle, items.size()), task, combine);
      right.fork();
      Half<R> first = new Part<>(items.subList(0, middle), task, combine).compute();
      Half<R> second = right.join();
      if (first.thrown() != null) {
        return first;
      }
      return second.thrown() != null
          ? second
          : new Half<>(combine.apply(first.value(), second.value()), null);
    }
  }
}
