package io.github.threadmill.cli;

import io.github.threadmill.batch.Workshop;
import io.github.threadmill.bundle.Bundle;
import io.github.threadmill.bundle.BundleFile;
import io.github.threadmill.bundle.Rejudgement;
import io.github.threadmill.feedback.Printable;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.run.PreparedExercise;
import io.github.threadmill.submission.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Judges again from kept evidence. */
@Command(
    name = "rejudge",
    mixinStandardHelpOptions = true,
    description = {
      "Judges again from bundles that grade --evidence kept; nothing of the submission runs.",
      "Ends with exit code 1 if a verdict is another one than it was."
    })
final class RejudgeCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "BUNDLE", description = "Bundles, or folders of them.")
  private List<Path> paths = new ArrayList<>();

  private final Kit kit;
  private final Console console;

  RejudgeCommand(Kit kit, Console console) {
    this.kit = kit;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    int differing = 0;
    int verdicts = 0;
    try (Workshop workshop = new Workshop(kit)) {
      for (Path file : files()) {
        List<Rejudgement> all = rejudge(workshop, file);
        console.say(lines(file, all));
        verdicts += all.size();
        differing += (int) all.stream().filter(each -> !each.agrees()).count();
      }
    }
    console.say(List.of(verdicts + " verdicts judged again, " + differing + " of them differ"));
    return differing == 0 ? ExitCode.FINE : ExitCode.BELOW;
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (var inside = Files.list(path)) {
          inside.filter(file -> file.toString().endsWith(".zip")).sorted().forEach(files::add);
        }
      } else if (Files.exists(path)) {
        files.add(path);
      } else {
        throw new UnusableInputException(path + ": there is no such file or folder");
      }
    }
    if (files.isEmpty()) {
      throw new UnusableInputException(paths.getFirst() + ": holds no bundle");
    }
    return files;
  }

  private List<Rejudgement> rejudge(Workshop workshop, Path file) {
    try {
      PreparedExercise prepared = workshop.prepare(kit.exercise(BundleFile.exercise(file)));
      Bundle bundle = BundleFile.read(file, prepared::exercisesType);
      return Rejudgement.of(bundle, prepared.methods());
    } catch (IOException broken) {
      throw new UnusableInputException(
          file + ": cannot be read as a bundle (" + broken.getMessage() + ")");
    }
  }

  private static List<String> lines(Path file, List<Rejudgement> all) {
    List<String> lines =
        new ArrayList<>(List.of(Printable.text(String.valueOf(file.getFileName()))));
    for (Rejudgement each : all) {
      String then = each.then().status().name().toLowerCase(Locale.ROOT);
      String now = each.now().status().name().toLowerCase(Locale.ROOT);
      lines.add(
          each.agrees()
              ? "  = %s %s".formatted(each.checkId(), now)
              : "  ≠ %s was %s (%s), is %s (%s)"
                  .formatted(
                      each.checkId(),
                      then,
                      Printable.text(each.then().observed()),
                      now,
                      Printable.text(each.now().observed())));
    }
    return lines;
  }
}
