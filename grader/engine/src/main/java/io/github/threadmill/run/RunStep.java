package io.github.threadmill.run;

import io.github.threadmill.bundle.Bundle;
import io.github.threadmill.bundle.Recorder;
import io.github.threadmill.calibrate.Allowance;
import io.github.threadmill.calibrate.Calibration;
import io.github.threadmill.calibrate.Calibrations;
import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.network.SlowNetwork;
import io.github.threadmill.observer.Message;
import io.github.threadmill.sandbox.Sandbox;
import io.github.threadmill.verdict.CheckMethod;
import io.github.threadmill.verdict.Verdict;
import io.github.threadmill.verdict.Verdicts;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Runs the checks of one submission, one after the other, in an observing process; in another one
 * after a check that killed it, did not end, or left threads behind that are still at work. Tests
 * get another one for each check: what a JVM keeps from one to the next would tell them which is
 * the first.
 */
public final class RunStep {

  private final ObserverJvm jvm;
  private final Sandbox sandbox;
  private final SlowNetwork network;
  private final Calibrations calibrations = new Calibrations();

  /**
   * @param sandbox where the processes run
   * @param network shared by all submissions; each check has sites of its own on it
   */
  public RunStep(ObserverJvm jvm, Sandbox sandbox, SlowNetwork network) {
    this.jvm = jvm;
    this.sandbox = sandbox;
    this.network = network;
  }

  /**
   * Fills in the verdict of each check.
   *
   * @param classes the folder of the submission's class files
   * @param round the same submission gets the same data in the same round
   * @param wanted which checks to run
   * @param evidence told of each check that ran
   */
  public CpuUse run(
      PreparedExercise prepared,
      Path classes,
      int round,
      Verdicts verdicts,
      Predicate<CheckSpec> wanted,
      Lane lane,
      Consumer<Bundle.Judged> evidence) {
    if (lane == Lane.QUIET) {
      calibrations.renew();
    }
    Exercise exercise = prepared.home().exercise();
    ClassFiles code = ClassFiles.in(classes);
    CpuUse use = CpuUse.NONE;
    @Nullable ObserverProcess process = null;
    try {
      for (CheckSpec check : exercise.checks()) {
        if (!wanted.test(check)) {
          continue;
        }
        Optional<Verdict> obstacle = verdicts.obstacle(check);
        if (obstacle.isPresent()) {
          verdicts.put(check, obstacle.get());
          continue;
        }
        if (process == null) {
          process = start(prepared, classes);
        }
        long seed = Seeds.of(code, prepared.checks(), check, round);
        Ran ran = run(prepared, code, seed, check, process, lane, evidence);
        verdicts.put(check, ran.verdict());
        use = use.and(new CpuUse(0, ran.cpuNanos()));
        if (!ran.reusable() || exercise.submitsTests()) {
          use = use.and(new CpuUse(process.cpu().toNanos(), 0));
          process.close();
          process = null;
        }
      }
    } catch (IOException notStarted) {
      verdicts.putAll(Verdict.couldNotGrade(Objects.toString(notStarted.getMessage(), "")));
    } finally {
      if (process != null) {
        use = use.and(new CpuUse(process.cpu().toNanos(), 0));
        process.close();
      }
    }
    return use;
  }

  /** How fast this machine is at this moment. */
  public Calibration calibration() {
    return calibrations.current();
  }

  private ObserverProcess start(PreparedExercise prepared, Path classes) throws IOException {
    Exercise exercise = prepared.home().exercise();
    Message.Prepare prepare =
        new Message.Prepare(
            classes.toString(),
            prepared.observing().toString(),
            exercise.packageName(),
            exercise.blocking(),
            exercise.submitsTests());
    return ObserverProcess.start(jvm, sandbox, exercise, prepare, prepared::exercisesType);
  }

  private Ran run(
      PreparedExercise prepared,
      ClassFiles code,
      long seed,
      CheckSpec check,
      ObserverProcess process,
      Lane lane,
      Consumer<Bundle.Judged> evidence) {
    CheckMethod method = Objects.requireNonNull(prepared.methods().get(check.id()));
    Exercise exercise = prepared.home().exercise();
    Allowance allowance = Allowance.of(exercise.limits(), calibrations.current());
    Ends ends = new Ends(process::exitCode, allowance, lane);
    Recorder recorder = new Recorder(check.id(), seed);
    long cpuBefore = process.cpu().toNanos();
    process.send(new Message.Begin(method.owner().getName(), method.method().getName(), seed));
    Watchdog watchdog =
        Watchdog.over(process, allowance, () -> process.send(new Message.TakeDump()));
    Ran ran;
    try (watchdog;
        JudgingLab lab = new JudgingLab(process, watchdog, network, code, ends, recorder, seed)) {
      Verdict verdict = method.run(lab);
      evidence.accept(new Bundle.Judged(recorder.trace(), verdict));
      ran =
          ends.isDead()
              ? new Ran(verdict, Math.max(0, process.cpu().toNanos() - cpuBefore), false)
              : ended(verdict, lab);
    }
    // A watchdog that barks while the check ends kills the process after all.
    return watchdog.reason().isEmpty() ? ran : new Ran(ran.verdict(), ran.cpuNanos(), false);
  }

  /** The verdict stands; what is left to learn is whether the process can go on. */
  private static Ran ended(Verdict verdict, JudgingLab lab) {
    try {
      Message.Ended ended = lab.end();
      return new Ran(verdict, ended.cpuNanos(), ended.leftBehind().inStudentsCode().isEmpty());
    } catch (RuntimeException noEnd) {
      return new Ran(verdict, 0, false);
    }
  }

  private record Ran(Verdict verdict, long cpuNanos, boolean reusable) {}
}
