package threadmill.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Threads that take the next item from a shared queue until none is left. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    Slots<T, R> slots = new Slots<>(items, task);
    List<Thread> helpers = new ArrayList<>();
    for (int i = 1; i < workers; i++) {
      helpers.add(Thread.ofPlatform().name("parallel-map-" + i).start(slots::work));
    }
    slots.work();
    Threads.join(helpers);
    return slots.fold(identity, combine);
  }
}
