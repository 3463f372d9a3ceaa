package threadmill.loop;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** Looks at the clock once a round; all that happens in a round happens at that time. */
public final class EventLoop {

  private record Timer(long time, long number, CompletableFuture<Void> future) {}

  private final LoopClock clock;
  private final Queue<Runnable> ready = new ConcurrentLinkedQueue<>();
  private final PriorityQueue<Timer> timers =
      new PriorityQueue<>(
          Comparator.comparingLong(Timer::time).thenComparingLong(Timer::number));
  private long numbers;
  private long now;

  public EventLoop(LoopClock clock) {
    this.clock = clock;
  }

  public <T> T run(Supplier<CompletableFuture<T>> main) {
    now = clock.now();
    CompletableFuture<T> result = main.get();
    while (!result.isDone()) {
      now = clock.now();
      while (!timers.isEmpty() && timers.peek().time() <= now) {
        Timer due = timers.poll();
        ready.add(() -> due.future().complete(null));
      }
      int round = ready.size();
      if (round == 0) {
        clock.waitUntil(timers.isEmpty() ? Long.MAX_VALUE : timers.peek().time());
      }
      for (int i = 0; i < round; i++) {
        try {
          ready.remove().run();
        } catch (Throwable thrown) {
          thrown.printStackTrace();
        }
      }
    }
    return result.join();
  }

  public <T> CompletableFuture<T> createTask(Supplier<CompletableFuture<T>> task) {
    CompletableFuture<T> done = new CompletableFuture<>();
    ready.add(
        () -> {
          try {
            task.get()
                .whenComplete(
                    (value, failure) -> {
                      if (failure != null) {
                        done.completeExceptionally(failure);
                      } else {
                        done.complete(value);
                      }
                    });
          } catch (Throwable thrown) {
            done.completeExceptionally(thrown);
          }
        });
    return done;
  }

  public CompletableFuture<Void> sleep(long millis) {
    CompletableFuture<Void> future = new CompletableFuture<>();
    timers.add(new Timer(now + Math.max(0, millis), numbers++, future));
    return future;
  }

  public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> tasks) {
    List<CompletableFuture<T>> started = tasks.stream().map(this::createTask).toList();
    return CompletableFuture.allOf(started.toArray(CompletableFuture<?>[]::new))
        .thenApply(all -> started.stream().map(CompletableFuture::join).toList());
  }

  public void callSoonThreadsafe(Runnable callback) {
    ready.add(callback);
    clock.wakeUp();
  }
}
