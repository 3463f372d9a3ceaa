package threadmill.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Queues of the JDK, only ever polled; every callback wakes the clock, needed or not. */
public final class EventLoop {

  private final class Nap extends CompletableFuture<Void> implements Delayed {

    private final long time;
    private final long number;

    Nap(long time, long number) {
      this.time = time;
      this.number = number;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(time - clock.now(), TimeUnit.MILLISECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      Nap nap = (Nap) other;
      return time == nap.time ? Long.compare(number, nap.number) : Long.compare(time, nap.time);
    }
  }

  private final LoopClock clock;
  private final LinkedBlockingQueue<Runnable> ready = new LinkedBlockingQueue<>();
  private final DelayQueue<Nap> naps = new DelayQueue<>();
  private long number;

  public EventLoop(LoopClock clock) {
    this.clock = clock;
  }

  public <T> T run(Supplier<CompletableFuture<T>> main) {
    CompletableFuture<T> result = createTask(main);
    while (!result.isDone()) {
      List<Nap> due = new ArrayList<>();
      naps.drainTo(due);
      for (Nap nap : due) {
        ready.add(() -> nap.complete(null));
      }
      Runnable callback = ready.poll();
      if (callback == null) {
        Nap next = naps.peek();
        clock.waitUntil(next == null ? Long.MAX_VALUE : next.time);
        continue;
      }
      try {
        callback.run();
      } catch (Throwable thrown) {
        thrown.printStackTrace();
      }
    }
    return result.join();
  }

  public <T> CompletableFuture<T> createTask(Supplier<CompletableFuture<T>> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    callSoonThreadsafe(
        () -> {
          CompletableFuture<T> inner;
          try {
            inner = task.get();
          } catch (Throwable thrown) {
            inner = CompletableFuture.failedFuture(thrown);
          }
          inner.handle(
              (value, error) ->
                  error == null ? result.complete(value) : result.completeExceptionally(error));
        });
    return result;
  }

  public CompletableFuture<Void> sleep(long millis) {
    Nap nap = new Nap(clock.now() + Math.max(0, millis), number++);
    naps.add(nap);
    return nap;
  }

  public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> tasks) {
    return gather(tasks, tasks.stream().map(this::createTask).toList(), 0);
  }

  private <T> CompletableFuture<List<T>> gather(
      List<Supplier<CompletableFuture<T>>> tasks, List<CompletableFuture<T>> started, int from) {
    if (from == started.size()) {
      return CompletableFuture.completedFuture(new ArrayList<>());
    }
    return started
        .get(from)
        .thenCompose(
            value ->
                gather(tasks, started, from + 1)
                    .thenApply(
                        rest -> {
                          rest.addFirst(value);
                          return rest;
                        }));
  }

  public void callSoonThreadsafe(Runnable callback) {
    ready.add(callback);
    clock.wakeUp();
  }
}
