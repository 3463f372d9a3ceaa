package io.github.threadmill.cli;

import io.github.threadmill.kit.Kit;
import io.github.threadmill.submission.UnusableInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Prints a hint. */
@Command(
    name = "hint",
    mixinStandardHelpOptions = true,
    description = "Prints a hint: 1 is a clue, 3 is nearly the shape of the code.")
final class HintCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "ID", description = "The exercise.")
  private String exercise = "";

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "N",
      description = "Which hint (default: ${DEFAULT-VALUE}).")
  private int number = 1;

  private final Kit kit;
  private final Console console;

  HintCommand(Kit kit, Console console) {
    this.kit = kit;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Path file = kit.exercise(exercise).folder().resolve("HINTS.md");
    if (!Files.isRegularFile(file)) {
      throw new UnusableInputException(exercise + " has no hints");
    }
    List<List<String>> hints = hints(Files.readAllLines(file));
    if (number < 1 || number > hints.size()) {
      throw new UnusableInputException(
          exercise + " has hints 1 to " + hints.size() + ", and none of number " + number);
    }
    console.say(hints.get(number - 1));
    if (number < hints.size()) {
      console.say(
          List.of("", "the next one: grader/threadmill hint " + exercise + " " + (number + 1)));
    }
    return ExitCode.FINE;
  }

  /** A hint is what stands below a heading of the second level. */
  private static List<List<String>> hints(List<String> lines) {
    List<List<String>> hints = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("## ")) {
        hints.add(new ArrayList<>());
      } else if (!hints.isEmpty() && !(line.isBlank() && hints.getLast().isEmpty())) {
        hints.getLast().add(line);
      }
    }
    hints.forEach(hint -> trimEnd(hint));
    return hints;
  }

  private static void trimEnd(List<String> lines) {
    while (!lines.isEmpty() && lines.getLast().isBlank()) {
      lines.removeLast();
    }
  }
}
