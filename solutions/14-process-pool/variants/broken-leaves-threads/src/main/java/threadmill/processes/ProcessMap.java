package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.api.WorkerLauncher;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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
    Slots<T, R> slots = new Slots<>(items);
    int served = Math.min(workers, items.size());
    CountDownLatch through = new CountDownLatch(served);
    ExecutorService threads = Executors.newFixedThreadPool(workers);
    for (int i = 0; i < served; i++) {
      threads.execute(
          () -> {
            serve(slots, task);
            through.countDown();
          });
    }
    try {
      through.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    return slots.fold(identity, combine);
  }

  private <T, R> void serve(Slots<T, R> slots, RemoteTask<T, R> task) {
    try (Seat seat = new Seat(launcher, task)) {
      slots.serve(seat);
    } catch (RuntimeException | Error broken) {
      slots.breakOff(broken);
    }
  }
}
