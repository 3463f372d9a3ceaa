package io.github.threadmill.batch;

import io.github.threadmill.grade.Graded;
import io.github.threadmill.grade.Grader;
import io.github.threadmill.overlay.Overlay;
import io.github.threadmill.run.PreparedExercise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Grades many submissions side by side. */
public final class Batch {

  private final Grader grader;
  private final int jobs;

  /**
   * @param jobs how many submissions are graded at the same time
   */
  public Batch(Grader grader, int jobs) {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be > 0, was " + jobs);
    }
    this.grader = grader;
    this.jobs = jobs;
  }

  /**
   * How many jobs this machine takes. More than it has cores: a submission that is wrong spends
   * most of its time waiting, and no verdict depends on how long anything takes.
   */
  public static int usualJobs() {
    return 2 + 5 * Runtime.getRuntime().availableProcessors();
  }

  /** One submission to grade. */
  public record Work(PreparedExercise exercise, String name, Overlay overlay) {}

  /**
   * Grades them all.
   *
   * @param progress told of each as it is done, from several threads
   * @return in the order of the work
   * @throws InterruptedException if interrupted; what was begun is abandoned
   */
  public List<Graded> grade(List<Work> work, Consumer<Graded> progress)
      throws InterruptedException {
    try (ExecutorService pool =
        Executors.newFixedThreadPool(jobs, Thread.ofPlatform().name("grade-", 1).factory())) {
      try {
        return results(work.stream().map(each -> begin(pool, each, progress)).toList());
      } catch (InterruptedException | RuntimeException early) {
        pool.shutdownNow(); // otherwise leaving this block waits for all of them
        throw early;
      }
    }
  }

  private Future<Graded> begin(ExecutorService pool, Work work, Consumer<Graded> progress) {
    return pool.submit(
        () -> {
          Graded graded = grader.grade(work.exercise(), work.name(), work.overlay());
          progress.accept(graded);
          return graded;
        });
  }

  private static List<Graded> results(List<Future<Graded>> futures) throws InterruptedException {
    List<Graded> graded = new ArrayList<>();
    for (Future<Graded> future : futures) {
      graded.add(result(future));
    }
    return graded;
  }

  private static Graded result(Future<Graded> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException noRoom) {
        throw new UncheckedIOException("the grader cannot write its temporary files", noRoom);
      }
      throw new IllegalStateException("the grader itself broke", failed.getCause());
    }
  }
}
