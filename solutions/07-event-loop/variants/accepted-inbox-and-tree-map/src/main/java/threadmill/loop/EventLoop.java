package threadmill.loop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** The loop's own queue is for the loop alone; others put things into an inbox under a monitor. */
public final class EventLoop {

  private final LoopClock clock;
  private final Object monitor = new Object();
  private List<Runnable> inbox = new ArrayList<>();
  private Deque<Runnable> ready = new ArrayDeque<>();
  private final TreeMap<Long, List<CompletableFuture<Void>>> sleeping = new TreeMap<>();

  public EventLoop(LoopClock clock) {
    this.clock = clock;
  }

  public <T> T run(Supplier<CompletableFuture<T>> main) {
    CompletableFuture<T> end = createTask(main);
    while (!end.isDone()) {
      synchronized (monitor) {
        ready.addAll(inbox);
        inbox = new ArrayList<>();
      }
      Deque<Runnable> round = ready;
      ready = new ArrayDeque<>();
      var due = sleeping.headMap(clock.now(), true);
      List<CompletableFuture<Void>> awake = new ArrayList<>();
      due.values().forEach(awake::addAll);
      due.clear();
      if (round.isEmpty() && awake.isEmpty()) {
        clock.waitUntil(sleeping.isEmpty() ? Long.MAX_VALUE : sleeping.firstKey());
      }
      awake.forEach(each -> each.complete(null));
      for (Runnable callback : round) {
        try {
          callback.run();
        } catch (Throwable thrown) {
          System.err.println("a callback threw " + thrown);
        }
      }
    }
    return end.join();
  }

  public <T> CompletableFuture<T> createTask(Supplier<CompletableFuture<T>> task) {
    CompletableFuture<CompletableFuture<T>> started = new CompletableFuture<>();
    ready.add(
        () -> {
          try {
            started.complete(task.get());
          } catch (Throwable thrown) {
            started.completeExceptionally(thrown);
          }
        });
    return started.thenCompose(future -> future);
  }

  public CompletableFuture<Void> sleep(long millis) {
    CompletableFuture<Void> over = new CompletableFuture<>();
    long time = clock.now() + millis;
    sleeping.computeIfAbsent(time, fresh -> new ArrayList<>()).add(over);
    return over;
  }

  public <T> CompletableFuture<List<T>> gather(List<Supplier<CompletableFuture<T>>> tasks) {
    CompletableFuture<List<T>> all = new CompletableFuture<>();
    List<T> results = new ArrayList<>();
    AtomicInteger missing = new AtomicInteger(tasks.size());
    for (int i = 0; i < tasks.size(); i++) {
      int place = i;
      results.add(null);
      createTask(tasks.get(i))
          .whenComplete(
              (value, error) -> {
                if (error != null) {
                  all.completeExceptionally(error);
                  return;
                }
                results.set(place, value);
                if (missing.decrementAndGet() == 0) {
                  all.complete(results);
                }
              });
    }
    if (tasks.isEmpty()) {
      all.complete(results);
    }
    return all;
  }

  public void callSoonThreadsafe(Runnable callback) {
    synchronized (monitor) {
      inbox.add(callback);
    }
    clock.wakeUp();
  }
}
