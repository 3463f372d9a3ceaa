package threadmill.processes;

import io.github.threadmill.api.NotImplementedYet;
import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.api.WorkerLauncher;
import java.util.List;
import java.util.function.BinaryOperator;

/** Computes something of each item in several processes, and makes one answer of it all. */
public final class ProcessMap {

  private final WorkerLauncher launcher;

  /**
   * @param launcher starts the processes
   */
  public ProcessMap(WorkerLauncher launcher) {
    this.launcher = launcher;
  }

  /**
   * Runs {@code task} once for each item, in {@code workers} processes, and combines the results in
   * the order of the items, in this process: {@code identity ∘ r0 ∘ r1 ∘ … ∘ rn}.
   *
   * <p>As long as items are left, {@code workers} of them are at work at once, each in a process of
   * its own, and never one more. A process runs many items, one after the other. If it ends while
   * an item is at work in it, another one takes its place and that item is run again, three times
   * in all at the most. No process is left when this returns or throws.
   *
   * <p>If items fail, the call throws what the first failing item in the list's order threw: a
   * {@code RuntimeException} or an {@code Error} of the same class and with the same message, not
   * wrapped in another one; or a {@link io.github.threadmill.api.WorkerLostException} if it has
   * lost three processes. All items before that one have been run by then; whether those after it
   * are still run is left open.
   *
   * @param items in the order in which their results are combined; may be empty
   * @param task sent to the workers
   * @param identity changes nothing when it is combined with a result; the answer for no items
   * @param combine associative, but not commutative; called in this process only
   * @param workers how many items may be at work at once, at least 1
   * @return all results combined
   */
  public <T, R> R mapAndFold(
      List<T> items, RemoteTask<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    // TODO start workers, give them items through their pipes, combine what comes back
    throw new NotImplementedYet("ProcessMap.mapAndFold(items, task, identity, combine, workers)");
  }
}
