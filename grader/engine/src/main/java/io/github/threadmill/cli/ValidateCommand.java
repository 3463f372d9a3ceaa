package io.github.threadmill.cli;

import io.github.threadmill.batch.Batch;
import io.github.threadmill.batch.Workshop;
import io.github.threadmill.grade.Graded;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.kit.Jvm;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.submission.UnusableInputException;
import io.github.threadmill.validate.Load;
import io.github.threadmill.validate.Validation;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Proves the exercises themselves. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = {
      "Proves exercises: their stubs, references and variants must get exactly the verdicts that"
          + " they should.",
      "Ends with exit code 1 if one did not; the last line is the tally."
    })
final class ValidateCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Which exercises (default: all of them).")
  private List<String> ids = new ArrayList<>();

  @Option(
      names = "--repeat",
      paramLabel = "N",
      description = "How often everything is graded (default: ${DEFAULT-VALUE}).")
  private int repeat = 1;

  @Option(
      names = "--under-load",
      description = "Keeps three busy threads a core running meanwhile.")
  private boolean underLoad;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many submissions are graded at the same time (default: ${DEFAULT-VALUE}).")
  private int jobs = Batch.usualJobs();

  @Mixin private EvidenceOptions evidence = new EvidenceOptions();

  private final Kit kit;
  private final Console console;

  ValidateCommand(Kit kit, Console console) {
    this.kit = kit;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (repeat < 1 || jobs < 1) {
      throw new UnusableInputException(
          "--repeat and --jobs must be at least 1, were " + repeat + " and " + jobs);
    }
    List<ExerciseHome> homes =
        (ids.isEmpty() ? kit.exerciseIds() : ids).stream().map(kit::exercise).toList();
    if (homes.isEmpty()) {
      throw new UnusableInputException(
          "there are no exercises in " + kit.home().resolve("exercises"));
    }
    for (ExerciseHome home : homes) {
      if (home.solution().isEmpty()) {
        throw new UnusableInputException(
            home.exercise().id() + " has no solutions here to validate it with");
      }
    }
    long start = System.nanoTime();
    try (Workshop workshop = new Workshop(kit);
        Load _ = underLoad ? load() : null) {
      List<Graded> wrong = new ArrayList<>();
      Validation.Result result = run(workshop, homes, wrong);
      evidence.write(wrong);
      console.say(result.problems());
      console.say(
          List.of(tally(homes.size(), result, Duration.ofNanos(System.nanoTime() - start))));
      return result.problems().isEmpty() ? ExitCode.FINE : ExitCode.BELOW;
    }
  }

  private Validation.Result run(Workshop workshop, List<ExerciseHome> homes, List<Graded> wrong)
      throws IOException, InterruptedException {
    int total = homes.stream().mapToInt(home -> home.variants().size() + 2).sum() * repeat;
    return new Validation(workshop, jobs)
        .validate(homes, repeat, new Progress(console, total)::done, wrong::add);
  }

  private @Nullable Load load() throws IOException {
    Jvm jvm = Jvm.current(kit.jars(), List.of("threadmill-"));
    return Load.start(jvm.java(), jvm.classPath());
  }

  private static String tally(int exercises, Validation.Result result, Duration time) {
    return "%d exercise%s, %d submissions graded, %d verdicts, %d wrong (%s in a thousand), %d problems, %d s"
        .formatted(
            exercises,
            exercises == 1 ? "" : "s",
            result.cases(),
            result.verdicts(),
            result.wrong(),
            result.verdicts() == 0
                ? "0"
                : String.format(
                    java.util.Locale.ROOT, "%.2f", 1000.0 * result.wrong() / result.verdicts()),
            result.problems().size(),
            time.toSeconds());
  }
}
