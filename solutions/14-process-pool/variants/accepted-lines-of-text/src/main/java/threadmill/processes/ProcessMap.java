package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.api.WorkerLauncher;
import io.github.threadmill.api.WorkerLostException;
import io.github.threadmill.api.WorkerProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BinaryOperator;

/** A task of a pool for each item, which borrows a worker; task and item go as a line of text. */
public final class ProcessMap {

  private final WorkerLauncher launcher;

  public ProcessMap(WorkerLauncher launcher) {
    this.launcher = launcher;
  }

  /** A worker, or an empty chair where one may be started. */
  private static final class Chair {
    WorkerProcess process;
    PrintStream out;
    BufferedReader in;
  }

  public <T, R> R mapAndFold(
      List<T> items, RemoteTask<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    BlockingQueue<Chair> free = new LinkedBlockingQueue<>();
    for (int i = 0; i < workers; i++) {
      free.add(new Chair());
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<R>> futures = new ArrayList<>();
      for (T item : items) {
        futures.add(pool.submit(() -> borrow(free, task, item)));
      }
      try {
        R answer = identity;
        for (Future<R> future : futures) {
          answer = combine.apply(answer, future.get());
        }
        return answer;
      } catch (ExecutionException failed) {
        pool.shutdownNow();
        throw Worker.<RuntimeException>sneaky(failed.getCause());
      } catch (InterruptedException interrupted) {
        throw new IllegalStateException(interrupted);
      }
    } finally {
      for (Chair chair : free) {
        if (chair.process != null) {
          chair.process.close();
        }
      }
    }
  }

  private <T, R> R borrow(BlockingQueue<Chair> free, RemoteTask<T, R> task, T item)
      throws Exception {
    Chair chair = free.take();
    try {
      return run(chair, task, item);
    } finally {
      free.add(chair);
    }
  }

  @SuppressWarnings("unchecked")
  private <T, R> R run(Chair chair, RemoteTask<T, R> task, T item) throws IOException {
    for (int tries = 0; tries < 3; tries++) {
      if (chair.process == null) {
        chair.process = launcher.start(Worker.class);
        chair.out = new PrintStream(chair.process.toWorker(), true);
        chair.in = new BufferedReader(new InputStreamReader(chair.process.fromWorker()));
      }
      chair.out.println(Text.of(new Object[] {task, item}));
      String line = chair.in.readLine();
      if (line != null) {
        Object answer = Text.object(line.substring(1));
        if (line.charAt(0) == '!') {
          throw Worker.<RuntimeException>sneaky((Throwable) answer);
        }
        return (R) answer;
      }
      chair.process.close();
      chair.process = null;
    }
    throw new WorkerLostException("gone three times: " + item);
  }
}
