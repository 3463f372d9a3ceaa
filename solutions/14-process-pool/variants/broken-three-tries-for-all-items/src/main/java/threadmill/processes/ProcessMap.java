package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.api.WorkerLauncher;
import io.github.threadmill.api.WorkerLostException;
import io.github.threadmill.api.WorkerProcess;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** Computes something of each item in several processes, and makes one answer of it all. */
public final class ProcessMap {

  private final WorkerLauncher launcher;

  public ProcessMap(WorkerLauncher launcher) {
    this.launcher = launcher;
  }

  /** What the threads of one call share. */
  private static final class Job {
    final List<Object> items;
    final RemoteTask<?, ?> task;
    final Reply[] replies;
    private int next = 0;
    private Throwable trouble;

    Job(List<?> items, RemoteTask<?, ?> task) {
      this.items = new ArrayList<>(items);
      this.task = task;
      this.replies = new Reply[items.size()];
    }

    synchronized int take() {
      return next < replies.length ? next++ : -1;
    }

    synchronized void trouble(Throwable e) {
      trouble = e;
      next = replies.length;
    }

    synchronized Throwable trouble() {
      return trouble;
    }
  }

  /** Looks after one worker at a time, and runs in a thread of its own. */
  private final class Keeper implements Runnable {
    private final Job job;
    private WorkerProcess worker;
    private ObjectOutputStream out;
    private ObjectInputStream in;
    private int lost = 0;

    Keeper(Job job) {
      this.job = job;
    }

    @Override
    public void run() {
      try {
        for (int i = job.take(); i != -1; i = job.take()) {
          job.replies[i] = threeTries(i);
        }
      } catch (Throwable e) {
        job.trouble(e);
      } finally {
        close();
      }
    }

    private Reply threeTries(int i) throws ClassNotFoundException {
      while (lost < 3) {
        try {
          if (worker == null) {
            open();
          }
          out.writeObject(job.items.get(i));
          out.reset();
          out.flush();
          return (Reply) in.readObject();
        } catch (IOException gone) {
          lost++;
          close();
        }
      }
      return new Reply(null, new WorkerLostException("item " + i + " has lost three workers"));
    }

    private void open() throws IOException {
      worker = launcher.start(Worker.class);
      out = new ObjectOutputStream(new BufferedOutputStream(worker.toWorker()));
      out.writeObject(job.task);
      out.flush();
      in = new ObjectInputStream(new BufferedInputStream(worker.fromWorker()));
    }

    private void close() {
      if (worker != null) {
        worker.close();
        worker = null;
      }
    }
  }

  public <T, R> R mapAndFold(
      List<T> items, RemoteTask<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    Job job = new Job(items, task);
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < Math.min(workers, items.size()); i++) {
      Thread thread = new Thread(new Keeper(job), "keeper-" + i);
      threads.add(thread);
      thread.start();
    }
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (job.trouble() != null) {
      throw new IllegalStateException(job.trouble());
    }
    R answer = identity;
    for (Reply reply : job.replies) {
      if (reply.thrown() instanceof RuntimeException e) {
        throw e;
      }
      if (reply.thrown() instanceof Error e) {
        throw e;
      }
      @SuppressWarnings("unchecked")
      R result = (R) reply.value();
      answer = combine.apply(answer, result);
    }
    return answer;
  }
}
