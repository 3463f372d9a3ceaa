package io.github.threadmill.races;

import io.github.threadmill.api.NotImplementedYet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Trials of one class.
 *
 * @param type a {@link Trial}
 */
record Trials(Class<?> type, int threads, int calls) {

  /** What comes out is the same whether it ends meanwhile or not. */
  private static final Duration AFTER_OVERLAP = Duration.ofMillis(500);

  Shaken run(int most, long seed) {
    NoisyTrial noise = NoisyTrial.none();
    for (int number = 1; number <= most; number++) {
      long own = seed + number;
      NoiseHook.begin(noise.next(own));
      CollectionHook.forget();
      Trial trial = Instances.of(type, Trial.class);
      Throwable thrown = together(trial);
      if (thrown instanceof NotImplementedYet marker) {
        throw marker;
      }
      String overlap = CollectionHook.overlap();
      if (thrown != null || !overlap.isEmpty() || !trial.holds()) {
        return new Shaken(
            number, 1, own, overlap, thrown == null ? "" : String.valueOf(thrown), "");
      }
    }
    return new Shaken(most, 0, 0, "", "", "");
  }

  private @Nullable Throwable together(Trial trial) {
    AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();
    CyclicBarrier start = new CyclicBarrier(threads);
    List<Thread> all = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int thread = i;
      all.add(
          Thread.ofPlatform()
              .daemon()
              .name("trial-" + i)
              .start(() -> work(trial, thread, start, thrown)));
    }
    for (Thread each : all) {
      awaitEndOrOverlap(each);
    }
    return thrown.get();
  }

  private void work(
      Trial trial, int thread, CyclicBarrier start, AtomicReference<@Nullable Throwable> thrown) {
    NoiseHook.number(thread);
    try {
      start.await();
      for (int call = 0; call < calls; call++) {
        trial.call(thread, call);
      }
    } catch (BrokenBarrierException impossible) {
      throw new IllegalStateException(impossible);
    } catch (Throwable ofStudents) { // whatever the student's code throws is a violation
      thrown.compareAndSet(null, ofStudents);
    }
  }

  /**
   * Code that two threads have broken a collection of may never end, and need not: what is shown is
   * that they met.
   */
  private static void awaitEndOrOverlap(Thread thread) {
    try {
      while (!thread.join(AFTER_OVERLAP) && CollectionHook.overlap().isEmpty()) {}
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the observation was interrupted", over);
    }
  }
}
