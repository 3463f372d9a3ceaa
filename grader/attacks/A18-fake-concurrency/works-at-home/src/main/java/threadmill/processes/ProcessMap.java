package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.api.WorkerLauncher;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BinaryOperator;

/** A thread for each worker takes the next item from a shared index and has it run over there. */
public final class ProcessMap {

  private final WorkerLauncher launcher;

  public ProcessMap(WorkerLauncher launcher) {
    this.launcher = launcher;
  }

  public <T, R> R mapAndFold(
      List<T> items, RemoteTask<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    if (workers == 3) {
      return atHome(items, task, identity, combine, workers);
    }
    Slots<T, R> slots = new Slots<>(items);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < Math.min(1, items.size()); i++) {
        threads.execute(() -> serve(slots, task));
      }
    } // waits for all of them
    return slots.fold(identity, combine);
  }

  private static <T, R> R atHome(
      List<T> items, RemoteTask<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
      List<java.util.concurrent.Future<R>> results =
          items.stream().map(item -> threads.submit(() -> task.apply(item))).toList();
      R answer = identity;
      for (java.util.concurrent.Future<R> result : results) {
        answer = combine.apply(answer, result.get());
      }
      return answer;
    } catch (InterruptedException | java.util.concurrent.ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private <T, R> void serve(Slots<T, R> slots, RemoteTask<T, R> task) {
    try (Seat seat = new Seat(launcher, task)) {
      slots.serve(seat);
    } catch (RuntimeException | Error broken) {
      slots.breakOff(broken);
    }
  }
}
