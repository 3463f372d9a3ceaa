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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
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
      "Ends with exit code 1 if one did not; the last line is the tally. The evidence of each"
          + " wrong verdict is kept, in ./threadmill-wrong-verdicts unless --evidence names another"
          + " folder."
    })
final class ValidateCommand implements Callable<Integer> {

  private static final Path WRONG = Path.of("threadmill-wrong-verdicts");

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

  @Mixin private IsolationOptions isolation = new IsolationOptions();

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
    try (Workshop workshop = new Workshop(kit, isolation.wanted());
        Load _ = underLoad ? load() : null) {
      isolation.requireOrSay(workshop.sandbox(), console);
      Onlooker onlooker = new Onlooker(homes, start);
      Validation.Result result =
          new Validation(workshop, jobs)
              .validate(homes, Validation.Scope.EVERYTHING, repeat, onlooker);
      console.say(result.problems());
      if (repeat > 1 || result.wrong() > 0) {
        console.say(rows(result));
      }
      if (result.wrong() > 0) {
        console.say(List.of("evidence of what came out wrong: " + evidence.folderOr(WRONG)));
      }
      console.say(List.of(tally(homes.size(), result, since(start))));
      return result.problems().isEmpty() ? ExitCode.FINE : ExitCode.BELOW;
    }
  }

  /** Tells a person how far it is, and keeps what came out wrong as soon as it did. */
  private final class Onlooker implements Validation.Audience {

    private final int exercises;
    private final long start;
    private final Progress progress;
    private final AtomicInteger kept = new AtomicInteger();

    Onlooker(List<ExerciseHome> homes, long start) {
      this.exercises = homes.size();
      this.start = start;
      this.progress =
          new Progress(
              console, homes.stream().mapToInt(home -> home.variants().size() + 2).sum() * repeat);
    }

    @Override
    public void graded(Graded graded) {
      progress.done(graded);
    }

    @Override
    public void wrong(Graded graded, int round) {
      evidence.writeOne(graded, kept.incrementAndGet(), WRONG);
    }

    @Override
    public void round(Validation.Result sofar) {
      if (repeat > 1) {
        console.err().println(tally(exercises, sofar, since(start)));
      }
    }
  }

  private @Nullable Load load() throws IOException {
    Jvm jvm = Jvm.current(kit.jars(), List.of("threadmill-"));
    return Load.start(jvm.java(), jvm.classPath());
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static List<String> rows(Validation.Result result) {
    return result.rows().stream()
        .map(
            row ->
                "%-34s %,8d verdicts  %d wrong (%s in a thousand)"
                    .formatted(
                        row.check(),
                        row.verdicts(),
                        row.wrong(),
                        inAThousand(row.wrong(), row.verdicts())))
        .toList();
  }

  private static String tally(int exercises, Validation.Result result, Duration time) {
    return ("%d exercise%s, %,d submissions graded, %,d verdicts, %d wrong (%s in a thousand),"
            + " %d in doubt and repeated alone, %d problems, %,d s")
        .formatted(
            exercises,
            exercises == 1 ? "" : "s",
            result.submissions(),
            result.verdicts(),
            result.wrong(),
            inAThousand(result.wrong(), result.verdicts()),
            result.repeated(),
            result.problems().size(),
            time.toSeconds());
  }

  private static String inAThousand(int wrong, int verdicts) {
    return verdicts == 0 ? "0" : String.format(Locale.ROOT, "%.2f", 1000.0 * wrong / verdicts);
  }
}
