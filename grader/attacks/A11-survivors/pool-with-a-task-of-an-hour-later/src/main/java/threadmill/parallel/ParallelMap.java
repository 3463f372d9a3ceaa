package threadmill.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Threads that take the next item from a shared index until none is left. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    ScheduledExecutorService stays = Executors.newScheduledThreadPool(1);
    stays.schedule(() -> {}, 1, TimeUnit.HOURS);
    stays.shutdown();
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
