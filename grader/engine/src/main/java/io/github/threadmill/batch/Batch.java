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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

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
    int total = work.size() * times;
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool =
        Executors.newFixedThreadPool(jobs, Thread.ofPlatform().name("grade-", 1).factory())) {
      List<Future<?>> hands = new ArrayList<>();
      for (int hand = 0; hand < Math.min(jobs, total); hand++) {
        hands.add(pool.submit(() -> takeTurns(work, next, total, done)));
      }
      try {
        for (Future<?> hand : hands) {
          await(hand);
        }
      } catch (InterruptedException | RuntimeException early) {
        next.set(total);
        pool.shutdownNow(); // otherwise leaving this block waits for all of them
        throw early;
      }
    }
  }

  private @Nullable Void takeTurns(List<Work> work, AtomicInteger next, int total, Done done)
      throws IOException {
    for (int i = next.getAndIncrement(); i < total; i = next.getAndIncrement()) {
      Work each = work.get(i % work.size());
      done.done(i, grader.grade(each.exercise(), each.name(), each.overlay(), i / work.size()));
    }
    return null;
  }

  private static void await(Future<?> hand) throws InterruptedException {
    try {
      hand.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException noRoom) {
        throw new UncheckedIOException("the grader cannot write its temporary files", noRoom);
      }
      throw new IllegalStateException("the grader itself broke", failed.getCause());
    }
  }
}
