package io.github.threadmill.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What {@code threadmill} alone says. */
@Command(
    name = "threadmill",
    mixinStandardHelpOptions = true,
    version = "Threadmill 1.0.0-SNAPSHOT",
    description = "Grades concurrent Java. Its marks depend neither on luck nor on load.",
    subcommands = {
      GradeCommand.class,
      CheckCommand.class,
      ValidateCommand.class,
      SelftestCommand.class,
      RejudgeCommand.class,
      CorpusCommand.class,
      CostsCommand.class,
      HintCommand.class,
      NetworkCommand.class,
      DoctorCommand.class
    })
final class ThreadmillCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "name a command");
    }
  }
}
