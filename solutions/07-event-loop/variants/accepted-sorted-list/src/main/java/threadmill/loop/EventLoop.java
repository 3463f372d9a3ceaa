package threadmill.loop;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Two lists under the loop's own monitor; the timers are kept sorted as they come. */
public final class EventLoop {

  private record Alarm(long time, CompletableFuture<Void> future) {}

  private final LoopClock clock;
  private final LinkedList<Runnable> callbacks = new LinkedList<>();
  private final List<Alarm> alarms = new ArrayList<>();

  public EventLoop(LoopClock clock) {
    this.clock = clock;
  }

  public <T> T run(Supplier<CompletableFuture<T>> main) {
    CompletableFuture<T> result = main.get();
    while (!result.isDone()) {
      if (!step()) {
        clock.waitUntil(alarms.isEmpty() ? Long.MAX_VALUE : alarms.getFirst().time());
      }
    }
    try {
      return result.get();
    } catch (java.util.concurrent.ExecutionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failed.getCause();
    } catch (InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** At most one alarm and one callback; whether there was any. */
  private boolean step() {
    boolean any = false;
    if (!alarms.isEmpty() && alarms.getFirst().time() <= clock.now()) {
      alarms.removeFirst().future().complete(null);
      any = true;
    }
    Runnable callback = next();
    if (callback == null) {
      return any;
    }
    try {
      callback.run();
    } catch (Throwable dropped) {
      // nobody waits for a callback
    }
    return true;
  }

  private synchronized Runnable next() {
    return callbacks.poll();
  }

  private synchronized void add(Runnable callback) {
    callbacks.add(callback);
  }

  public <T> CompletableFuture<T> createTask(Supplier<CompletableFuture<T>> task) {
    CompletableFuture<Void> start = new CompletableFuture<>();
    add(() -> start.complete(null));
    return start.thenCompose(go -> task.get());
  }

  public CompletableFuture<Void> sleep(long millis) {
    Alarm alarm = new Alarm(clock.now() + Math.max(millis, 0), new CompletableFuture<>());
    int place = alarms.size();
    while (place > 0 && alarms.get(place - 1).time() > alarm.time()) {
      place--;
    }
    alarms.add(place, alarm);
    return alarm.future();
  }

  public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> tasks) {
    List<CompletableFuture<T>> futures = tasks.stream().map(this::createTask).toList();
    CompletableFuture<Void> all = CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new));
    return all.thenApply(
        over -> {
          List<T> values = new ArrayList<>();
          for (CompletableFuture<T> future : futures) {
            values.add(future.resultNow());
          }
          return values;
        });
  }

  public void callSoonThreadsafe(Runnable callback) {
    add(callback);
    clock.wakeUp();
  }
}
