package io.github.threadmill.cli;

import io.github.threadmill.kit.Kit;
import io.github.threadmill.network.Standalone;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the slow network to be played with by hand. */
@Command(
    name = "network",
    mixinStandardHelpOptions = true,
    description = "Starts the slow network, to be tried with curl or a browser; Ctrl-C ends it.")
final class NetworkCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Where it listens (default: ${DEFAULT-VALUE}).")
  private int port = 8080;

  private final Kit kit;

  NetworkCommand(Kit kit, Console console) {
    this.kit = kit;
  }

  @Override
  public Integer call() throws Exception {
    Standalone.main(
        new String[] {
          "--port",
          Integer.toString(port),
          "--mappings",
          kit.home().resolve("wiremock/mappings").toString()
        });
    return ExitCode.FINE;
  }
}
