package io.github.threadmill.cli;

import io.github.threadmill.batch.Batch;
import io.github.threadmill.batch.Workshop;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.report.GithubAnnotations;
import io.github.threadmill.report.Report;
import io.github.threadmill.report.TerminalFeedback;
import io.github.threadmill.submission.SubmissionFinder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Grades one working copy and says what to do next. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = {
      "Grades one working copy and prints its feedback: what a pipeline calls on a push.",
      "Without the solutions at hand the public checks alone count, and the mark says so."
    })
final class CheckCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "A repository or an exercise's folder (default: ${DEFAULT-VALUE}).")
  private Path directory = Path.of(".");

  @Option(names = "--exercise", paramLabel = "ID", description = "Only this exercise.")
  private @Nullable String exercise;

  @Mixin private ReportOptions reporting = new ReportOptions();

  @Mixin private IsolationOptions isolation = new IsolationOptions();

  private final Kit kit;
  private final Console console;

  CheckCommand(Kit kit, Console console) {
    this.kit = kit;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    reporting.requireSound(Path.of("."));
    Optional<String> asked = Optional.ofNullable(exercise);
    asked.ifPresent(kit::exercise);
    List<HandedIn> handedIn =
        new SubmissionFinder(kit.exerciseIds(), asked)
            .find(List.of(directory), submission -> HandedIn.of(submission, kit));
    Report report = grade(handedIn);
    console.say(TerminalFeedback.lines(report, console.colours()));
    for (FormatRequest format : reporting.requests()) {
      format.write(report, Path.of("."));
    }
    if ("true".equals(System.getenv("GITHUB_ACTIONS"))) {
      console.say(annotations(report, handedIn));
    }
    return reporting.exitCode(report);
  }

  /** Annotations name files as the repository does: relative to the workspace of the job. */
  private static List<String> annotations(Report report, List<HandedIn> handedIn)
      throws IOException {
    String workspace = System.getenv("GITHUB_WORKSPACE");
    if (workspace == null) {
      return GithubAnnotations.lines(report);
    }
    Path top = Path.of(workspace).toRealPath();
    Map<String, String> folders = new HashMap<>();
    for (HandedIn each : handedIn) {
      Optional<Path> folder = each.folder();
      Path root = folder.isPresent() ? folder.get().toRealPath() : top;
      if (!root.startsWith(top)) {
        return GithubAnnotations.lines(report);
      }
      folders.put(each.home().exercise().id(), top.relativize(root).toString().replace('\\', '/'));
    }
    return GithubAnnotations.lines(report, id -> folders.getOrDefault(id, ""));
  }

  private Report grade(List<HandedIn> handedIn) throws IOException, InterruptedException {
    try (Workshop workshop = new Workshop(kit, isolation.wanted())) {
      isolation.requireOrSay(workshop.sandbox(), console);
      List<Batch.Work> work = new ArrayList<>();
      for (HandedIn each : handedIn) {
        work.add(each.work(workshop));
      }
      return Report.of(
          workshop.sandbox().on(), new Batch(workshop.grader(), 1).grade(work, graded -> {}));
    }
  }
}
