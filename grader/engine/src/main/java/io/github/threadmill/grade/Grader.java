package io.github.threadmill.grade;

import io.github.threadmill.bundle.Bundle;
import io.github.threadmill.compile.CompileError;
import io.github.threadmill.compile.CompileJob;
import io.github.threadmill.compile.CompileResult;
import io.github.threadmill.compile.Compiler;
import io.github.threadmill.compile.Interface;
import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.feedback.Finding;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.gate.Gate;
import io.github.threadmill.overlay.Overlay;
import io.github.threadmill.overlay.Refusal;
import io.github.threadmill.run.CpuUse;
import io.github.threadmill.run.Lane;
import io.github.threadmill.run.PreparedExercise;
import io.github.threadmill.run.RunStep;
import io.github.threadmill.scratch.Scratch;
import io.github.threadmill.verdict.Status;
import io.github.threadmill.verdict.Verdict;
import io.github.threadmill.verdict.Verdicts;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Takes one submission through all steps. Thread-safe. */
public final class Grader {

  private static final int QUIET_TRIES = 2;

  private final Lanes lanes = new Lanes();
  private final Compiler compiler;
  private final Gate gate;
  private final RunStep runStep;
  private final Function<Exercise, List<Path>> apiJars;

  /**
   * @param gate what no submission gets past that may not run
   * @param apiJars what a submission to an exercise is compiled against
   */
  public Grader(
      Compiler compiler, Gate gate, RunStep runStep, Function<Exercise, List<Path>> apiJars) {
    this.compiler = compiler;
    this.gate = gate;
    this.runStep = runStep;
    this.apiJars = apiJars;
  }

  /**
   * Grades a submission.
   *
   * @param name what the report calls it
   * @param round the same code gets the same data in the same round
   * @param aside called at most once, before a submission that is in doubt waits until nothing else
   *     runs: its place is free from then on
   * @throws IOException if the grader cannot write its own temporary files
   */
  public Graded grade(
      PreparedExercise prepared, String name, Overlay overlay, int round, Runnable aside)
      throws IOException {
    long start = System.nanoTime();
    long cpu = ownCpu();
    Path work = Scratch.folder("tmg");
    try {
      Attempt attempt = attemptOrExcuse(prepared, name, overlay, round, aside, work);
      return new Graded(
          name,
          prepared.home().exercise(),
          attempt.outcome(),
          attempt.verdicts(),
          attempt.why(),
          overlay.notes(),
          Duration.ofNanos(System.nanoTime() - start),
          attempt.cpu().and(new CpuUse(ownCpu() - cpu, 0)),
          attempt.evidence(),
          attempt.repeated());
    } finally {
      Scratch.delete(work);
    }
  }

  private static long ownCpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Whatever breaks here breaks for one submission alone, and costs nobody else a mark. */
  private Attempt attemptOrExcuse(
      PreparedExercise prepared, String name, Overlay overlay, int round, Runnable aside, Path work)
      throws IOException {
    try {
      return attempt(prepared, name, overlay, round, aside, work);
    } catch (RuntimeException | StackOverflowError broken) {
      String excuse = "the grader itself broke: " + broken;
      Verdicts verdicts = new Verdicts(prepared.home().exercise());
      verdicts.putAll(Verdict.couldNotGrade(excuse));
      Finding why = new Finding(excuse, null, null);
      return Attempt.without(Outcome.COULD_NOT_GRADE, verdicts, why, CpuUse.NONE);
    }
  }

  private Attempt attempt(
      PreparedExercise prepared, String name, Overlay overlay, int round, Runnable aside, Path work)
      throws IOException {
    Verdicts verdicts = new Verdicts(prepared.home().exercise());
    Path classes = Files.createDirectory(work.resolve("classes"));
    Admission admission = admit(prepared, overlay, classes);
    if (admission.refused().isPresent()) {
      return refused(verdicts, admission.refused().get(), admission.cpu());
    }
    List<Bundle.Judged> judged = new ArrayList<>();
    CpuUse busy =
        lanes.busy(
            () ->
                runStep.run(
                    prepared, classes, round, verdicts, check -> true, Lane.BUSY, judged::add));
    int once = judged.size();
    CpuUse quiet = CpuUse.NONE;
    if (isDoubtful(prepared, verdicts)) {
      aside.run();
      quiet = repeatInDoubt(prepared, classes, round, verdicts, judged::add);
    }
    return new Attempt(
        outcome(prepared, verdicts),
        verdicts,
        Optional.empty(),
        admission.cpu().and(busy).and(quiet),
        Optional.of(bundle(prepared, name, classes, judged)),
        judged.size() - once);
  }

  private Bundle bundle(
      PreparedExercise prepared, String name, Path classes, List<Bundle.Judged> judged) {
    ClassFiles code = ClassFiles.in(classes);
    Map<String, byte[]> byName = new TreeMap<>();
    code.names().forEach(each -> byName.put(each, Objects.requireNonNull(code.bytes(each))));
    return new Bundle(
        name,
        prepared.home().exercise().id(),
        Bundle.thisMachine(),
        runStep.calibration(),
        byName,
        judged);
  }

  /** What is in doubt is run again, alone; what is in doubt even then stays open. */
  private CpuUse repeatInDoubt(
      PreparedExercise prepared,
      Path classes,
      int round,
      Verdicts verdicts,
      Consumer<Bundle.Judged> evidence) {
    CpuUse cpu = CpuUse.NONE;
    for (int i = 0; i < QUIET_TRIES && isDoubtful(prepared, verdicts); i++) {
      cpu =
          cpu.and(
              lanes.quiet(
                  () ->
                      runStep.run(
                          prepared,
                          classes,
                          round,
                          verdicts,
                          check -> verdicts.of(check).status() == Status.COULD_NOT_GRADE,
                          Lane.QUIET,
                          evidence)));
    }
    return cpu;
  }

  private static boolean isDoubtful(PreparedExercise prepared, Verdicts verdicts) {
    return prepared.home().exercise().checks().stream()
        .anyMatch(check -> verdicts.of(check).status() == Status.COULD_NOT_GRADE);
  }

  private static Attempt refused(Verdicts verdicts, Refused refused, CpuUse cpu) {
    verdicts.putAll(
        Verdict.blocked(
            refused.outcome() == Outcome.REJECTED
                ? "the submission was rejected"
                : "the submission does not compile"));
    return Attempt.without(refused.outcome(), verdicts, refused.why(), cpu);
  }

  /**
   * Takes a submission as far as its first run, and no further.
   *
   * @return what it is refused with; empty where it would run
   * @throws IOException if the grader cannot write its own temporary files
   */
  public Optional<Refused> refusal(PreparedExercise prepared, Overlay overlay) throws IOException {
    Path classes = Scratch.folder("tmg");
    try {
      return admit(prepared, overlay, classes).refused();
    } finally {
      Scratch.delete(classes);
    }
  }

  private Admission admit(PreparedExercise prepared, Overlay overlay, Path classes) {
    if (overlay.refusal().isPresent()) {
      return new Admission(Optional.of(Refused.of(overlay.refusal().get())), CpuUse.NONE);
    }
    CompileResult compiled = compile(prepared, overlay, classes);
    Optional<Refusal> closed = compiled.succeeded() ? closed(prepared, classes) : Optional.empty();
    return new Admission(
        closed
            .map(Refused::of)
            .or(
                () ->
                    complaint(prepared, compiled, classes)
                        .map(why -> new Refused(Outcome.DOES_NOT_COMPILE, why))),
        new CpuUse(compiled.cpuNanos(), 0));
  }

  private record Admission(Optional<Refused> refused, CpuUse cpu) {}

  private Optional<Refusal> closed(PreparedExercise prepared, Path classes) {
    return gate.refusal(prepared.home().exercise(), prepared.stub(), classes);
  }

  private CompileResult compile(PreparedExercise prepared, Overlay overlay, Path classes) {
    List<Path> jars = apiJars.apply(prepared.home().exercise());
    return compiler.compile(
        new CompileJob(
            overlay.sources(), jars.stream().map(Path::toString).toList(), classes.toString()));
  }

  private static Optional<Finding> complaint(
      PreparedExercise prepared, CompileResult compiled, Path classes) {
    if (!compiled.succeeded()) {
      return Optional.of(finding(compiled.errors()));
    }
    return Interface.missingFrom(prepared.stub(), ClassFiles.in(classes))
        .map(missing -> new Finding(missing, null, null));
  }

  private static Finding finding(List<CompileError> errors) {
    CompileError first = errors.getFirst();
    Place at =
        first.line() < 1 || first.file().isEmpty()
            ? null
            : new Place("src/main/java/" + first.file(), first.line());
    String more =
        errors.size() == 1
            ? ""
            : " (and " + (errors.size() - 1) + " more error" + (errors.size() == 2 ? ")" : "s)");
    return new Finding(first.message().lines().findFirst().orElse("") + more, at, null);
  }

  private static Outcome outcome(PreparedExercise prepared, Verdicts verdicts) {
    List<CheckSpec> checks = prepared.home().exercise().checks();
    if (isDoubtful(prepared, verdicts)) {
      return Outcome.COULD_NOT_GRADE;
    }
    return checks.stream().allMatch(each -> verdicts.of(each).status() == Status.NOT_STARTED)
        ? Outcome.NOT_STARTED
        : Outcome.GRADED;
  }

  private record Attempt(
      Outcome outcome,
      Verdicts verdicts,
      Optional<Finding> why,
      CpuUse cpu,
      Optional<Bundle> evidence,
      int repeated) {

    /** No check ran. */
    static Attempt without(Outcome outcome, Verdicts verdicts, Finding why, CpuUse cpu) {
      return new Attempt(outcome, verdicts, Optional.of(why), cpu, Optional.empty(), 0);
    }
  }
}
