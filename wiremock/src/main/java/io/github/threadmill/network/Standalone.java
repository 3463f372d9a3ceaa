package io.github.threadmill.network;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * The slow network by hand: serves a folder of stub mappings and says what it sees, until it is
 * interrupted.
 */
public final class Standalone {

  private static final int UNUSABLE = 2;

  private final Clock clock;
  private final Consumer<String> out;
  private final BlockingQueue<Ledger.Ended> ended = new LinkedBlockingQueue<>();

  private Standalone(Clock clock, Consumer<String> out) {
    this.clock = clock;
    this.out = out;
  }

  /**
   * Runs until Ctrl-C. Exits with 2 if it cannot start.
   *
   * @param arguments {@code --port NUMBER} (8080; 0 for any) and {@code --mappings DIR} ({@code
   *     wiremock/mappings})
   */
  public static void main(String[] arguments) {
    System.exit(
        run(
            List.of(arguments),
            Clock.system(ZoneId.systemDefault()),
            System.out::println,
            System.err::println));
  }

  /** Returns the exit code: 0 when the thread was interrupted. */
  static int run(List<String> arguments, Clock clock, Consumer<String> out, Consumer<String> err) {
    try {
      StandaloneOptions options = StandaloneOptions.parse(arguments);
      List<StubMapping> stubs = MappingFiles.load(options.mappings());
      new Standalone(clock, out).serve(options.port(), stubs);
      return 0;
    } catch (StandaloneProblem problem) {
      err.accept(problem.line());
      return UNUSABLE;
    }
  }

  private void serve(int port, List<StubMapping> stubs) throws StandaloneProblem {
    Visits visits = new Visits();
    Ledger ledger = new Ledger(Patience.USUAL, Client.UNSEEN, ended::add);
    try (MockServer server = MockServer.start(visits);
        Relay relay =
            Relay.open(port, new Passage(server.port(), ledger, new StubRoutes(stubs), visits))) {
      server.add(stubs);
      out.accept("The slow network is at http://127.0.0.1:" + relay.port() + "/ until Ctrl-C");
      while (true) {
        out.accept(line(ended.take()));
      }
    } catch (IOException taken) {
      throw new StandaloneProblem(
          "port " + port + " cannot be had, name another with --port: " + taken.getMessage());
    } catch (InterruptedException stop) {
      ledger.dismiss();
      Thread.currentThread().interrupt();
    }
  }

  private String line(Ledger.Ended end) {
    Exchange exchange = end.exchange();
    return "%-12s  %-20s %-10s %3d   %d in flight"
        .formatted(
            LocalTime.now(clock).truncatedTo(ChronoUnit.MILLIS),
            exchange.path(),
            exchange.ending().name().toLowerCase(Locale.ROOT),
            exchange.status(),
            end.inFlight());
  }
}
