package io.github.threadmill.cli;

import io.github.threadmill.batch.Batch;
import io.github.threadmill.batch.Workshop;
import io.github.threadmill.grade.Graded;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.report.Report;
import io.github.threadmill.report.TerminalTable;
import io.github.threadmill.submission.SubmissionFinder;
import io.github.threadmill.submission.UnusableInputException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grades submissions. */
@Command(
    name = "grade",
    mixinStandardHelpOptions = true,
    description = {
      "Grades submissions: a submission, a folder of submissions, a .zip or .tar.gz of either, or"
          + " several of these.",
      "Each submission is a folder with src/main/java, an exercise's module, or a whole repository"
          + " with exercises/NN-name."
    })
final class GradeCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "What to grade.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--exercise",
      paramLabel = "ID",
      description = "The exercise that they answer, where they do not say so themselves.")
  private @Nullable String exercise;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where report.json goes (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("threadmill-report");

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many submissions are graded at the same time (default: ${DEFAULT-VALUE}).")
  private int jobs = Batch.usualJobs();

  @Mixin private ReportOptions reporting = new ReportOptions();

  @Mixin private EvidenceOptions evidence = new EvidenceOptions();

  @Mixin private IsolationOptions isolation = new IsolationOptions();

  private final Kit kit;
  private final Console console;

  GradeCommand(Kit kit, Console console) {
    this.kit = kit;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    OutputFolder folder = new OutputFolder(out);
    folder.requireUsable();
    reporting.requireSound(out);
    if (jobs < 1) {
      throw new UnusableInputException("--jobs must be at least 1, was " + jobs);
    }
    List<HandedIn> handedIn = handedIn();
    Report report = grade(handedIn);
    Path written = folder.write(report, reporting.requests());
    console.say(TerminalTable.lines(report, console.colours()));
    console.say(List.of("", "report: " + written));
    return reporting.exitCode(report);
  }

  private List<HandedIn> handedIn() {
    Optional<String> asked = Optional.ofNullable(exercise);
    asked.ifPresent(kit::exercise);
    return new SubmissionFinder(kit.exerciseIds(), asked)
        .find(paths, submission -> HandedIn.of(submission, kit));
  }

  private Report grade(List<HandedIn> handedIn) throws IOException, InterruptedException {
    try (Workshop workshop = new Workshop(kit, isolation.wanted())) {
      isolation.requireOrSay(workshop.sandbox(), console);
      List<Batch.Work> work = new ArrayList<>();
      for (HandedIn each : handedIn) {
        work.add(each.work(workshop));
      }
      Progress progress = new Progress(console, work.size());
      List<Graded> graded = new Batch(workshop.grader(), jobs).grade(work, progress::done);
      evidence.write(graded);
      return Report.of(workshop.sandbox().on(), graded);
    }
  }
}
