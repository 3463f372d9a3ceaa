package threadmill.parallel;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** The items, which of them are open, and a slot for what became of each. */
final class Slots<T, R> {

  private final List<T> items;
  private final Function<T, R> task;
  private final Queue<Integer> open = new ArrayDeque<>();
  private final AtomicReferenceArray<Result<R>> results;
  private volatile boolean failed;

  Slots(List<T> items, Function<T, R> task) {
    this.items = items;
    this.task = task;
    this.results = new AtomicReferenceArray<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      open.add(i);
    }
  }

  /** Runs items until there are none left, or one has failed. Every worker does this. */
  void work() {
    while (!failed) {
      Integer item = open.poll();
      if (item == null) {
        return;
      }
      results.set(item, run(items.get(item)));
    }
  }

  private Result<R> run(T item) {
    try {
      return new Result.Value<>(task.apply(item));
    } catch (RuntimeException | Error thrown) {
      failed = true;
      return new Result.Failure<>(thrown);
    }
  }

  /**
   * Combines the results in the order of the items; to be called when all workers are through.
   * Items are taken in order, so that whatever stands before a failed one has been run: the first
   * failure met here is the first of the list.
   */
  R fold(R identity, BinaryOperator<R> combine) {
    R answer = identity;
    for (int i = 0; i < results.length(); i++) {
      answer = combine.apply(answer, results.get(i).get());
    }
    return answer;
  }
}
