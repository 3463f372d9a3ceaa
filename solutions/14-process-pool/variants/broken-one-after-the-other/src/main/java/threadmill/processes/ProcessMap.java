package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.api.WorkerLauncher;
import java.util.ArrayList;
import java.util.List;
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
    List<Seat> seats = new ArrayList<>();
    for (int i = 0; i < workers; i++) {
      seats.add(new Seat(launcher, task));
    }
    for (int i = 0; i < items.size(); i++) {
      slots.serveOne(seats.get(i % workers));
    }
    seats.forEach(Seat::close);
    return slots.fold(identity, combine);
  }
}
