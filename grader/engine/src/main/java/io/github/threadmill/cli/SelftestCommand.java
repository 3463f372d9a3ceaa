package io.github.threadmill.cli;

import io.github.threadmill.batch.Batch;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.sandbox.Layers;
import io.github.threadmill.selftest.Attack;
import io.github.threadmill.selftest.Defence;
import io.github.threadmill.selftest.Innocent;
import io.github.threadmill.selftest.Layer;
import io.github.threadmill.selftest.Result;
import io.github.threadmill.selftest.Selftest;
import io.github.threadmill.submission.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Attacks the kit. */
@Command(
    name = "selftest",
    mixinStandardHelpOptions = true,
    description = {
      "Grades hostile submissions beside honest ones, and right answers in idioms that a careless"
          + " defence would refuse.",
      "Ends with exit code 1 if one of them gained a mark, harmed, read what is hidden or got out,"
          + " or a right answer was refused; the last line is the tally."
    })
final class SelftestCommand implements Callable<Integer> {

  private static final List<Layer> COLUMNS =
      List.of(
          Layer.INTAKE, Layer.COMPILATION, Layer.GATE, Layer.CHILD, Layer.JUDGEMENT, Layer.SYSTEM);

  private static final int ATTACKS_FOR_A_NEIGHBOUR = 10;

  @Parameters(
      arity = "0..*",
      paramLabel = "NAME",
      description =
          "Only these: an attack, an innocent, a class such as A07, or innocent (default: all).")
  private List<String> names = new ArrayList<>();

  @Option(names = "--list", description = "Lists them with what they try, and runs none.")
  private boolean list;

  @Option(
      names = "--without",
      paramLabel = "LAYER",
      description =
          "Leaves a layer out, to see what the next one holds: gate, system, or one of the"
              + " system's: user, files, processes, network.")
  private @Nullable String without;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many submissions are graded at the same time (default: ${DEFAULT-VALUE}).")
  private int jobs = Batch.usualJobs();

  @Option(
      names = "--neighbours",
      paramLabel = "N",
      description =
          "How many ordinary submissions are graded among the attacks, and before that without"
              + " them, for what they get (default: one to ten attacks).")
  private @Nullable Integer neighbours;

  private final Kit kit;
  private final Console console;

  SelftestCommand(Kit kit, Console console) {
    this.kit = kit;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path corpus = kit.home().resolve("grader/attacks");
    if (!Files.isDirectory(corpus) || !Files.isDirectory(kit.home().resolve("solutions"))) {
      throw new UnusableInputException("attacks and solutions are not here to test with");
    }
    if (jobs < 1 || (neighbours != null && neighbours < 1)) {
      throw new UnusableInputException(
          "--jobs and --neighbours must be at least 1, were " + jobs + " and " + neighbours);
    }
    Defence defence = defence();
    List<Attack> attacks = attacks(corpus);
    List<Innocent> innocents = innocents(corpus);
    if (attacks.isEmpty() && innocents.isEmpty()) {
      throw new UnusableInputException(
          "there is no attack of that name; see grader/threadmill selftest --list");
    }
    return list ? list(attacks, innocents) : run(corpus, defence, attacks, innocents);
  }

  private int run(Path corpus, Defence defence, List<Attack> attacks, List<Innocent> innocents)
      throws IOException, InterruptedException {
    Progress progress = new Progress(console, attacks.size());
    Result result =
        new Selftest(kit, corpus, jobs, neighbours(attacks), defence, new EveryFormat())
            .run(attacks, innocents, names.isEmpty() && without == null, progress::done);
    console.say(table(result));
    console.say(result.remarks());
    console.say(result.problems());
    console.say(List.of(result.tally()));
    return result.held() ? ExitCode.FINE : ExitCode.BELOW;
  }

  private int neighbours(List<Attack> attacks) {
    return neighbours == null ? 1 + attacks.size() / ATTACKS_FOR_A_NEIGHBOUR : neighbours;
  }

  private Defence defence() {
    String layer = without == null ? "" : without;
    return switch (layer) {
      case "" -> Defence.ALL;
      case "gate" -> new Defence(false, Layers.ALL);
      case "system" -> new Defence(true, Layers.NONE);
      case "intake", "compilation", "child", "judgement" ->
          throw new UnusableInputException(
              "--without: "
                  + layer
                  + " cannot be left out, since a submission would run in the grader itself or not"
                  + " at all");
      default ->
          new Defence(
              true,
              Layers.ALL.without(
                  Layers.named(layer)
                      .orElseThrow(
                          () ->
                              new UnusableInputException(
                                  "--without: there is no layer " + layer))));
    };
  }

  private List<Attack> attacks(Path corpus) {
    return Attack.in(corpus).stream()
        .filter(
            attack ->
                names.isEmpty()
                    || names.stream()
                        .anyMatch(
                            name -> name.equals(attack.name()) || attack.kind().startsWith(name)))
        .toList();
  }

  /** What passes the gate says nothing where there is none. */
  private List<Innocent> innocents(Path corpus) {
    return Innocent.in(corpus).stream()
        .filter(each -> without == null)
        .filter(
            each -> names.isEmpty() || names.contains("innocent") || names.contains(each.name()))
        .toList();
  }

  private int list(List<Attack> attacks, List<Innocent> innocents) {
    List<String> lines = new ArrayList<>();
    for (Attack attack : attacks) {
      lines.add(
          "%-22s %-30s %-11s %s%s"
              .formatted(
                  attack.kind(),
                  attack.name(),
                  attack.facts().stoppedBy().name().toLowerCase(Locale.ROOT),
                  attack.facts().tries(),
                  attack.facts().open() ? " (open)" : ""));
    }
    for (Innocent innocent : innocents) {
      lines.add(
          "%-22s %-30s %-11s %s"
              .formatted(
                  "innocent",
                  innocent.name(),
                  innocent.facts().graded() ? "full marks" : "passes",
                  innocent.facts().idiom()));
    }
    console.say(lines);
    return ExitCode.FINE;
  }

  private static List<String> table(Result result) {
    List<String> lines = new ArrayList<>();
    StringBuilder head = new StringBuilder("%-24s %7s".formatted("class", "attacks"));
    COLUMNS.forEach(layer -> head.append(" %11s".formatted(layer.name().toLowerCase(Locale.ROOT))));
    lines.add(head + "   nothing");
    int[] sums = new int[COLUMNS.size()];
    for (Result.Row row : result.rows()) {
      StringBuilder line = new StringBuilder("%-24s %7d".formatted(row.kind(), row.attacks()));
      for (int i = 0; i < sums.length; i++) {
        int stopped = row.by(COLUMNS.get(i));
        sums[i] += stopped;
        line.append(" %11s".formatted(stopped == 0 ? "·" : Integer.toString(stopped)));
      }
      lines.add(line + " %9s".formatted(row.succeeded() == 0 ? "·" : row.succeeded()));
    }
    StringBuilder sum = new StringBuilder("%-24s %7d".formatted("", result.attacks()));
    for (int stopped : sums) {
      sum.append(" %11d".formatted(stopped));
    }
    lines.add(sum.toString());
    return lines;
  }
}
