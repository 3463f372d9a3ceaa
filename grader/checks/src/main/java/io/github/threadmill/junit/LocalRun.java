package io.github.threadmill.junit;

import io.github.threadmill.calibrate.Allowance;
import io.github.threadmill.calibrate.Calibrations;
import io.github.threadmill.evidence.ThreadDump;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.feedback.Thrown;
import io.github.threadmill.lab.Awaiting;
import io.github.threadmill.lab.LocalLab;
import io.github.threadmill.lab.Stage;
import io.github.threadmill.network.SlowNetwork;
import io.github.threadmill.verdict.CheckMethod;
import io.github.threadmill.verdict.Unfinished;
import io.github.threadmill.verdict.Verdict;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.lang.reflect.Method;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Runs one check in this JVM, on a thread of its own. A check that does not end in time is left to
 * itself: its thread is a daemon.
 */
final class LocalRun {

  private static final Namespace NAMESPACE = Namespace.create(LocalRun.class);

  private static final Calibrations CALIBRATIONS = new Calibrations();

  private final LocalExercise local;
  private final Supplier<SlowNetwork> network;

  private LocalRun(LocalExercise local, Supplier<SlowNetwork> network) {
    this.local = local;
    this.network = network;
  }

  static LocalRun of(LocalExercise local, ExtensionContext context) {
    ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
    return new LocalRun(
        local,
        () ->
            store
                .getOrComputeIfAbsent("network", key -> new SharedNetwork(), SharedNetwork.class)
                .network());
  }

  Verdict run(Method outline) {
    Exercise exercise = local.exercise();
    CompletableFuture<Verdict> verdict = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("check")
        .start(() -> verdict.completeAsync(() -> observeAndJudge(outline), Runnable::run));
    Duration deadline = Allowance.of(exercise.limits(), CALIBRATIONS.current()).wall();
    try {
      return Settings.debug() ? verdict.get() : patiently(verdict, deadline, exercise);
    } catch (ExecutionException broken) {
      return Verdict.couldNotGrade("the check itself broke: " + Thrown.textOf(broken.getCause()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Verdict.couldNotGrade("interrupted");
    }
  }

  /**
   * Waits for a verdict until the deadline, or until this JVM has used no CPU time for a while:
   * then all of its threads wait, and nothing will move any more.
   */
  private static Verdict patiently(
      CompletableFuture<Verdict> verdict, Duration deadline, Exercise exercise)
      throws InterruptedException, ExecutionException {
    long end = System.nanoTime() + deadline.toNanos();
    Stillness stillness = new Stillness();
    while (System.nanoTime() < end) {
      try {
        return verdict.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException notYet) {
        if (stillness.lasts()) {
          return Unfinished.stuck(dump(exercise), Awaiting.what());
        }
      }
    }
    return Unfinished.after(deadline, dump(exercise), Awaiting.what());
  }

  private Verdict observeAndJudge(Method outline) {
    try (Stage stage =
            Stage.open(
                local.code(),
                ClassFiles.in(local.checkFolder()),
                local.exercise().packageName(),
                local.exercise().blocking(),
                local.exercise().submitsTests());
        LocalLab lab = new LocalLab(stage, local.code(), network, new SecureRandom().nextLong())) {
      Class<?> owner = stage.checkClass(outline.getDeclaringClass().getName());
      return CheckMethod.find(owner, outline.getName()).run(lab);
    }
  }

  private static ThreadDump dump(Exercise exercise) {
    try {
      return ThreadDump.take(exercise.packageName());
    } catch (IOException noRoom) {
      return ThreadDump.NONE;
    }
  }

  /** Started at the first site that a check opens, stopped with the JVM's last test. */
  private static final class SharedNetwork implements AutoCloseable {

    private final SlowNetwork network = SlowNetwork.start();

    SlowNetwork network() {
      return network;
    }

    @Override
    public void close() {
      network.close();
    }
  }
}
