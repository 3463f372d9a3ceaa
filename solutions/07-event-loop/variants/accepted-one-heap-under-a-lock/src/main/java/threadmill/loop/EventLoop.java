package threadmill.loop;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What is ready is a timer too, of a time that has come. One heap, one lock. */
public final class EventLoop {

  private record Entry(long time, long number, Runnable callback) {}

  private static final long READY = Long.MIN_VALUE;

  private final LoopClock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final PriorityQueue<Entry> heap =
      new PriorityQueue<>(Comparator.comparingLong(Entry::time).thenComparingLong(Entry::number));
  private long next;

  public EventLoop(LoopClock clock) {
    this.clock = clock;
  }

  public <T> T run(Supplier<CompletableFuture<T>> main) {
    CompletableFuture<T> result = main.get();
    while (!result.isDone()) {
      List<Entry> round = new ArrayList<>();
      long until = Long.MAX_VALUE;
      lock.lock();
      try {
        long now = clock.now();
        while (!heap.isEmpty() && heap.peek().time() <= now) {
          round.add(heap.remove());
        }
        if (!heap.isEmpty()) {
          until = heap.peek().time();
        }
      } finally {
        lock.unlock();
      }
      if (round.isEmpty()) {
        clock.waitUntil(until);
      }
      for (Entry entry : round) {
        try {
          entry.callback().run();
        } catch (RuntimeException | Error ignored) {
          // its own affair
        }
      }
    }
    return result.join();
  }

  private void add(long time, Runnable callback) {
    lock.lock();
    try {
      heap.add(new Entry(time, next++, callback));
    } finally {
      lock.unlock();
    }
  }

  public <T> CompletableFuture<T> createTask(Supplier<CompletableFuture<T>> task) {
    return CompletableFuture.supplyAsync(task, callback -> add(READY, callback))
        .thenCompose(future -> future);
  }

  public CompletableFuture<Void> sleep(long millis) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    add(clock.now() + millis, () -> over.complete(null));
    return over;
  }

  public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> tasks) {
    CompletableFuture<List<T>> results = CompletableFuture.completedFuture(new ArrayList<>());
    List<CompletableFuture<T>> started = tasks.stream().map(this::createTask).toList();
    for (CompletableFuture<T> each : started) {
      results =
          results.thenCombine(
              each,
              (list, value) -> {
                list.add(value);
                return list;
              });
    }
    return results;
  }

  public void callSoonThreadsafe(Runnable callback) {
    add(READY, callback);
    clock.wakeUp();
  }
}
