package io.github.threadmill.cli;

import io.github.threadmill.sandbox.Layers;
import io.github.threadmill.sandbox.Sandbox;
import io.github.threadmill.submission.UnusableInputException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How far submissions are kept apart from the machine that grades them. */
final class IsolationOptions {

  @Option(
      names = "--require-isolation",
      description =
          "Grades only where the system keeps submissions away from its files, processes and"
              + " network; otherwise ends with exit code 2.")
  private boolean required;

  @Option(
      names = "--without-layer",
      paramLabel = "NAME",
      hidden = true,
      description = "Leaves one layer out, for selftest: user, files, processes or network.")
  private List<String> leftOut = new ArrayList<>();

  /**
   * The layers to put around submissions, as far as the machine allows.
   *
   * @throws UnusableInputException if one that is to be left out does not exist
   */
  Layers wanted() {
    Layers wanted = Layers.ALL;
    for (String name : leftOut) {
      wanted =
          wanted.without(
              Layers.named(name)
                  .orElseThrow(
                      () ->
                          new UnusableInputException(
                              "--without-layer must be one of " + Layers.ALL + ", was " + name)));
    }
    return wanted;
  }

  /**
   * Says in one line on standard error which layers are missing, if any.
   *
   * @throws UnusableInputException if all of them are required
   */
  void requireOrSay(Sandbox sandbox, Console console) {
    if (sandbox.on().isComplete()) {
      return;
    }
    if (required) {
      throw new UnusableInputException("--require-isolation: " + Notices.missing(sandbox));
    }
    console
        .err()
        .println("threadmill: " + Notices.missing(sandbox) + "; grade code that you trust");
  }
}
