package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.api.WorkerLauncher;
import io.github.threadmill.api.WorkerLostException;
import io.github.threadmill.api.WorkerProcess;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * Platform threads, a monitor, and frames of bytes with their length before them. An item that has
 * lost its worker goes back to the front of the queue.
 */
public final class ProcessMap {

  private final WorkerLauncher launcher;

  public ProcessMap(WorkerLauncher launcher) {
    this.launcher = launcher;
  }

  private record Job(int number, int tries) {}

  /** What the threads of one call share. */
  private static final class Table {
    final Deque<Job> open = new ArrayDeque<>();
    final Object[] results;
    final Throwable[] failures;
    int atWork;
    boolean failed;

    Table(int items) {
      results = new Object[items];
      failures = new Throwable[items];
      for (int i = 0; i < items; i++) {
        open.add(new Job(i, 0));
      }
    }

    /** The next job, or null when there will be none any more. */
    synchronized Job next() throws InterruptedException {
      while (open.isEmpty() && atWork > 0) {
        wait();
      }
      if (open.isEmpty() || (failed && open.peek().tries() == 0)) {
        return null;
      }
      atWork++;
      return open.remove();
    }

    synchronized void done(Job job, Object result, Throwable failure) {
      results[job.number()] = result;
      failures[job.number()] = failure;
      failed |= failure != null;
      atWork--;
      notifyAll();
    }

    synchronized void lost(Job job) {
      if (job.tries() == 2) {
        done(job, null, new WorkerLostException("three workers lost"));
      } else {
        open.addFirst(new Job(job.number(), job.tries() + 1));
        atWork--;
        notifyAll();
      }
    }
  }

  @SuppressWarnings("unchecked")
  public <T, R> R mapAndFold(
      List<T> items, RemoteTask<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    Table table = new Table(items.size());
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < workers && i < items.size(); i++) {
      threads.add(new Thread(() -> drive(table, items, task), "driver-" + i));
    }
    threads.forEach(Thread::start);
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
    R answer = identity;
    for (int i = 0; i < items.size(); i++) {
      switch (table.failures[i]) {
        case null -> answer = combine.apply(answer, (R) table.results[i]);
        case Error error -> throw error;
        case Throwable thrown -> throw (RuntimeException) thrown;
      }
    }
    return answer;
  }

  private void drive(Table table, List<?> items, RemoteTask<?, ?> task) {
    WorkerProcess worker = null;
    try {
      for (Job job = table.next(); job != null; job = table.next()) {
        try {
          if (worker == null) {
            worker = launcher.start(Worker.class);
            Frames.write(new DataOutputStream(worker.toWorker()), task);
          }
          Frames.write(new DataOutputStream(worker.toWorker()), items.get(job.number()));
          Object[] answer = (Object[]) Frames.read(new DataInputStream(worker.fromWorker()));
          table.done(job, answer[0], (Throwable) answer[1]);
        } catch (IOException lost) {
          if (worker != null) {
            worker.close();
          }
          worker = null;
          table.lost(job);
        }
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      if (worker != null) {
        worker.close();
      }
    }
  }
}
