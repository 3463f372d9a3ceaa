package io.github.threadmill.cli;

import io.github.threadmill.costs.Cost;
import io.github.threadmill.costs.CostPicture;
import io.github.threadmill.costs.CostTable;
import io.github.threadmill.costs.Costs;
import io.github.threadmill.costs.Workload;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.report.WholeFile;
import io.github.threadmill.submission.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what different ways to fetch the same pages cost. */
@Command(
    name = "costs",
    mixinStandardHelpOptions = true,
    description = {
      "Fetches the same pages with the references of several exercises, each in a process of its"
          + " own, and prints what each costs.",
      "Requests in flight, threads and connections are counted while all pages are held, and do not"
          + " depend on the machine's load. Memory and time are measured: those of this machine, at"
          + " this moment."
    })
final class CostsCommand implements Callable<Integer> {

  /** Each page in flight needs three open files in this process. */
  private static final int MOST_PAGES = 1_000;

  private static final int LONGEST_DELAY = 10_000;

  @Option(
      names = "--pages",
      paramLabel = "N",
      description = "How many pages (default: ${DEFAULT-VALUE}).")
  private int pages = 200;

  @Option(
      names = "--delay",
      paramLabel = "MILLIS",
      description = "After how long each answers (default: ${DEFAULT-VALUE}).")
  private int delay = 50;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Writes the table there, as Markdown.")
  private @Nullable Path markdown;

  @Option(
      names = "--svg",
      paramLabel = "FILE",
      description = "Writes a picture of the table there.")
  private @Nullable Path svg;

  private final Kit kit;
  private final Console console;

  CostsCommand(Kit kit, Console console) {
    this.kit = kit;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (pages < 1 || pages > MOST_PAGES || delay < 0 || delay > LONGEST_DELAY) {
      throw new UnusableInputException(
          "--pages must be 1 to %d and --delay 0 to %d, were %d and %d"
              .formatted(MOST_PAGES, LONGEST_DELAY, pages, delay));
    }
    requireFolder(markdown);
    requireFolder(svg);
    List<ExerciseHome> homes = Costs.measurable(kit);
    if (homes.isEmpty()) {
      throw new UnusableInputException("there are no references here that could be measured");
    }
    Workload load = new Workload(pages, Duration.ofMillis(delay));
    List<Cost> measured = measure(homes, load);
    console.say(CostTable.lines(measured, load));
    console.say(List.of("", machine()));
    if (markdown != null) {
      WholeFile.write(markdown, CostTable.markdown(measured, load) + "\n" + machine() + "\n");
    }
    if (svg != null) {
      WholeFile.write(svg, CostPicture.svg(measured, load));
    }
    return ExitCode.FINE;
  }

  private List<Cost> measure(List<ExerciseHome> homes, Workload load)
      throws IOException, InterruptedException {
    List<Cost> measured = new ArrayList<>();
    try (Costs costs = new Costs(kit)) {
      for (ExerciseHome home : homes) {
        console.err().println("threadmill: fetching with " + home.exercise().id());
        measured.add(costs.measure(home, load));
      }
    }
    return measured;
  }

  private static String machine() {
    int cores = Runtime.getRuntime().availableProcessors();
    return "Memory and time were measured on one machine: JDK %s, %d %s, %s."
        .formatted(
            Runtime.version(), cores, cores == 1 ? "core" : "cores", System.getProperty("os.name"));
  }

  private static void requireFolder(@Nullable Path file) {
    if (file != null) {
      Path folder = file.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new UnusableInputException(file + ": there is no folder for it");
      }
    }
  }
}
