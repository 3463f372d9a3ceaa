package threadmill.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Workers without an item stay for more, keep looking, and say that they wait. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    AtomicInteger next = new AtomicInteger();
    AtomicInteger done = new AtomicInteger();
    List<FutureTask<R>> all =
        items.stream().map(item -> new FutureTask<>(() -> task.apply(item))).toList();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      threads.add(
          new Resting(
              () -> {
                for (long round = 0; done.get() < all.size(); round++) {
                  int item = next.get() < all.size() ? next.getAndIncrement() : all.size();
                  if (item < all.size()) {
                    all.get(item).run();
                    done.incrementAndGet();
                  }
                }
              }));
    }
    threads.forEach(Thread::start);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
      R answer = identity;
      for (FutureTask<R> each : all) {
        answer = combine.apply(answer, each.get());
      }
      return answer;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failed.getCause();
    }
  }

  /** Rests at all times, if one asks it. */
  private static final class Resting extends Thread {

    Resting(Runnable work) {
      super(work);
    }

    @Override
    public State getState() {
      return State.WAITING;
    }
  }
}
