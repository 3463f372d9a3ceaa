package threadmill.loop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Broken: who hands over takes the lock, and the loop does not. */
public final class EventLoop {

  private final LoopClock clock;
  private final Queue<Runnable> ready = new ArrayDeque<>();
  private final PriorityQueue<Timer> timers = new PriorityQueue<>();
  private long begun;

  public EventLoop(LoopClock clock) {
    this.clock = clock;
  }

  public <T> T run(Supplier<CompletableFuture<T>> main) {
    CompletableFuture<T> result = main.get();
    while (!result.isDone()) {
      makeDueReady();
      if (ready.isEmpty()) {
        clock.waitUntil(timers.isEmpty() ? Long.MAX_VALUE : timers.peek().time());
      } else {
        runRound();
      }
    }
    return result.join();
  }

  private void makeDueReady() {
    long now = clock.now();
    while (!timers.isEmpty() && timers.peek().time() <= now) {
      Timer timer = timers.remove();
      ready.add(() -> timer.over().complete(null));
    }
  }

  /** What becomes ready meanwhile stays for the next round. */
  private void runRound() {
    for (int left = ready.size(); left > 0; left--) {
      try {
        ready.remove().run();
      } catch (RuntimeException | Error itsOwn) {
        // a callback's exception ends nothing but that callback; tasks keep theirs in their futures
      }
    }
  }

  public <T> CompletableFuture<T> createTask(Supplier<CompletableFuture<T>> task) {
    CompletableFuture<T> result = new CompletableFuture<>();
    ready.add(() -> begin(task, result));
    return result;
  }

  private static <T> void begin(
      Supplier<CompletableFuture<T>> task, CompletableFuture<T> result) {
    try {
      task.get()
          .whenComplete(
              (value, error) -> {
                if (error == null) {
                  result.complete(value);
                } else {
                  result.completeExceptionally(error);
                }
              });
    } catch (RuntimeException | Error thrown) {
      result.completeExceptionally(thrown);
    }
  }

  public CompletableFuture<Void> sleep(long millis) {
    Timer timer =
        new Timer(clock.now() + Math.max(0, millis), begun++, new CompletableFuture<>());
    timers.add(timer);
    return timer.over();
  }

  public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> tasks) {
    List<CompletableFuture<T>> started = new ArrayList<>();
    tasks.forEach(task -> started.add(createTask(task)));
    return CompletableFuture.allOf(started.toArray(new CompletableFuture<?>[0]))
        .thenApply(done -> started.stream().map(CompletableFuture::join).toList());
  }

  public void callSoonThreadsafe(Runnable callback) {
    synchronized (ready) {
      ready.add(callback);
    }
    clock.wakeUp();
  }
}
