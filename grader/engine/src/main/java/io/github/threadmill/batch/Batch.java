package io.github.threadmill.batch;

import io.github.threadmill.grade.Graded;
import io.github.threadmill.grade.Grader;
import io.github.threadmill.overlay.Overlay;
import io.github.threadmill.run.PreparedExercise;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Grades many submissions side by side. One that is in doubt steps aside until all others are
 * through, and another one takes its place: on a busy machine they would soon take up all.
 */
public final class Batch {

  private final Grading grading;
  private final int jobs;

  /**
   * @param jobs how many submissions are graded at the same time
   */
  public Batch(Grader grader, int jobs) {
    this(
        (work, round, aside) ->
            grader.grade(work.exercise(), work.name(), work.overlay(), round, aside),
        jobs);
  }

  Batch(Grading grading, int jobs) {
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be > 0, was " + jobs);
    }
    this.grading = grading;
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

  /** Takes one submission through all steps, as {@link Grader#grade} does. */
  @FunctionalInterface
  interface Grading {
    Graded grade(Work work, int round, Runnable aside) throws IOException;
  }

  /** Told of each result as it is there; from several threads. */
  @FunctionalInterface
  public interface Done {

    /**
     * @param index of its work, from 0
     */
    void done(int index, Graded graded);
  }

  /**
   * Grades them all.
   *
   * @param progress told of each as it is done, from several threads
   * @return in the order of the work
   * @throws InterruptedException if interrupted; what was begun is abandoned
   */
  public List<Graded> grade(List<Work> work, Consumer<Graded> progress)
      throws InterruptedException {
    Graded[] all = new Graded[work.size()];
    each(
        work,
        1,
        (index, graded) -> {
          all[index] = graded;
          progress.accept(graded);
        });
    return List.of(all);
  }

  /**
   * Grades them all, several times over without a pause in between, and keeps nothing.
   *
   * @param times how often, each time with other data; the index of the first work's second time is
   *     the size of the work
   * @throws InterruptedException if interrupted; what was begun is abandoned
   */
  public void each(List<Work> work, int times, Done done) throws InterruptedException {
    try (ExecutorService pool =
        Executors.newCachedThreadPool(Thread.ofPlatform().name("grade-", 1).factory())) {
      Turns turns = new Turns(work, work.size() * times, done, pool);
      try {
        turns.start(jobs);
        turns.over.get();
      } catch (InterruptedException early) {
        turns.abandon();
        throw early;
      } catch (ExecutionException failed) {
        turns.abandon();
        if (failed.getCause() instanceof IOException noRoom) {
          throw new UncheckedIOException("the grader cannot write its temporary files", noRoom);
        }
        throw new IllegalStateException("the grader itself broke", failed.getCause());
      }
    }
  }

  /** As many hands as there are jobs, and one for each submission that has stepped aside. */
  private final class Turns {

    private final CompletableFuture<Void> over = new CompletableFuture<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger hands = new AtomicInteger();
    private final List<Work> work;
    private final int total;
    private final Done done;
    private final ExecutorService pool;

    Turns(List<Work> work, int total, Done done, ExecutorService pool) {
      this.work = work;
      this.total = total;
      this.done = done;
      this.pool = pool;
    }

    void start(int many) {
      hands.addAndGet(many);
      for (int i = 0; i < many; i++) {
        pool.execute(this::takeTurns);
      }
    }

    private void takeTurns() {
      try {
        AtomicBoolean replaced = new AtomicBoolean();
        while (!replaced.get() && takeTurn(replaced)) {}
      } catch (Throwable broken) { // the batch ends with whatever it is
        over.completeExceptionally(broken);
      } finally {
        if (hands.decrementAndGet() == 0) {
          over.complete(null);
        }
      }
    }

    private boolean takeTurn(AtomicBoolean replaced) throws IOException {
      int index = next.getAndIncrement();
      if (index >= total) {
        return false;
      }
      Runnable aside =
          () -> {
            replaced.set(true);
            start(1);
          };
      int round = index / work.size();
      done.done(index, grading.grade(work.get(index % work.size()), round, aside));
      return true;
    }

    void abandon() {
      next.set(total);
      pool.shutdownNow(); // otherwise leaving the batch waits for all of them
    }
  }
}
