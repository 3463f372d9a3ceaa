package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.api.WorkerLauncher;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BinaryOperator;

/** A future for each item; the caller combines them as they come, in the order of the items. */
public final class ProcessMap {

  private final WorkerLauncher launcher;

  public ProcessMap(WorkerLauncher launcher) {
    this.launcher = launcher;
  }

  public <T, R> R mapAndFold(
      List<T> items, RemoteTask<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    List<Job<T, R>> jobs = new ArrayList<>();
    for (T item : items) {
      jobs.add(new Job<>(item, new CompletableFuture<>()));
    }
    ConcurrentLinkedQueue<Job<T, R>> open = new ConcurrentLinkedQueue<>(jobs);
    CountDownLatch through = new CountDownLatch(workers);
    for (int i = 0; i < workers; i++) {
      Thread.startVirtualThread(
          () -> {
            new Post<T, R>(launcher, task).serve(open);
            through.countDown();
          });
    }
    try {
      R answer = identity;
      for (Job<T, R> job : jobs) {
        answer = combine.apply(answer, job.result().join());
      }
      return answer;
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failed.getCause();
    } finally {
      open.clear();
      awaitAll(through);
    }
  }

  private static void awaitAll(CountDownLatch through) {
    try {
      through.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
