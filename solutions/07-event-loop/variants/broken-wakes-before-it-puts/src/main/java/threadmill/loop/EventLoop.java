package threadmill.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/** One thread that runs tasks in turns. */
public final class EventLoop {

  private final LoopClock clock;
  private final ConcurrentLinkedQueue<Runnable> ready = new ConcurrentLinkedQueue<>();
  private final PriorityQueue<Timer> timers = new PriorityQueue<>();
  private long timersMade;

  private static final class Timer implements Comparable<Timer> {
    final long time;
    final long number;
    final CompletableFuture<Void> future = new CompletableFuture<>();

    Timer(long time, long number) {
      this.time = time;
      this.number = number;
    }

    @Override
    public int compareTo(Timer other) {
      if (time != other.time) {
        return Long.compare(time, other.time);
      }
      return Long.compare(number, other.number);
    }
  }

  public EventLoop(LoopClock clock) {
    this.clock = clock;
  }

  public <T> T run(Supplier<CompletableFuture<T>> main) {
    CompletableFuture<T> result = main.get();
    while (!result.isDone()) {
      long now = clock.now();
      while (!timers.isEmpty() && timers.peek().time <= now) {
        Timer due = timers.poll();
        ready.add(() -> due.future.complete(null));
      }
      int count = ready.size();
      if (count == 0) {
        clock.waitUntil(timers.isEmpty() ? Long.MAX_VALUE : timers.peek().time);
      }
      for (int i = 0; i < count; i++) {
        try {
          ready.poll().run();
        } catch (Throwable t) {
          System.err.println("a callback failed: " + t);
        }
      }
    }
    return result.join();
  }

  public <T> CompletableFuture<T> createTask(Supplier<CompletableFuture<T>> task) {
    CompletableFuture<T> future = new CompletableFuture<>();
    ready.add(
        () -> {
          try {
            task.get()
                .whenComplete(
                    (value, error) -> {
                      if (error != null) {
                        future.completeExceptionally(error);
                      } else {
                        future.complete(value);
                      }
                    });
          } catch (Throwable t) {
            future.completeExceptionally(t);
          }
        });
    return future;
  }

  public CompletableFuture<Void> sleep(long millis) {
    long now = clock.now();
    long time = now + millis;
    if (millis > 0 && time < now) {
      time = Long.MAX_VALUE; // too far away for a long
    } else if (millis < 0 && time > now) {
      time = Long.MIN_VALUE;
    }
    Timer timer = new Timer(time, timersMade++);
    timers.add(timer);
    return timer.future;
  }

  public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> tasks) {
    List<CompletableFuture<T>> futures = new ArrayList<>();
    for (Supplier<CompletableFuture<T>> task : tasks) {
      futures.add(createTask(task));
    }
    return CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0]))
        .thenApply(
            done -> {
              List<T> results = new ArrayList<>();
              for (CompletableFuture<T> future : futures) {
                results.add(future.join());
              }
              return results;
            });
  }

  public void callSoonThreadsafe(Runnable callback) {
    clock.wakeUp();
    ready.add(callback);
  }
}
