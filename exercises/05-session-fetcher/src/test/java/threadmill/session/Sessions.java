package threadmill.session;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.evidence.NeverClosed;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.network.Site;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Sessions of the student's, and what must have become of their connections. */
final class Sessions {

  /** Where no request is meant to time out. */
  static final Duration LONG = Duration.ofSeconds(40);

  private Sessions() {}

  /** Part of an observation: a session that is opened and closed here. */
  static List<Outcome> fetch(List<URI> pages) throws InterruptedException {
    try (SessionFetcher session = new SessionFetcher(LONG)) {
      return session.fetchAll(pages);
    }
  }

  /** Part of an observation: a session that the student's code opens and closes. */
  static List<Outcome> fetchWithin(List<URI> pages) throws InterruptedException {
    return SessionFetcher.withSession(LONG, session -> session.fetchAll(pages));
  }

  /** Part of an observation: work that fetches pages and then fails. */
  static <T extends Throwable> String failWithin(List<URI> pages, T failure)
      throws T, InterruptedException {
    return SessionFetcher.withSession(
        LONG,
        session -> {
          session.fetchAll(pages);
          switch (failure) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new IllegalArgumentException(failure);
          }
        });
  }

  static void requireOneConnection(Judge judge, Site site, String what) {
    int connections = site.journal().connections();
    int requests = site.journal().arrivals();
    judge.require(
        connections == 1,
        "%s came over %s; needs 1\n"
            + "(with 50 ms to the server and back, %d requests over 1 connection take (1 + %d) × 50"
            + " = %,d ms, and over %d connections (%d + %d) × 50 = %,d ms)",
        what,
        connections(connections),
        requests,
        requests,
        50 * (1 + requests),
        connections,
        connections,
        requests,
        50 * (connections + requests));
  }

  static void requireClosed(Judge judge, Site site, String when) {
    boolean ended = site.awaitDisconnected();
    judge
        .at(
            judge.activity().neverClosed().stream()
                .filter(NeverClosed::client)
                .map(NeverClosed::madeAt))
        .help("let close() close the client, and see to it that close() is called on every way out")
        .require(
            ended,
            "%s still open after the session was closed: %s; needs 0",
            connections(site.journal().openConnections()),
            when)
        .at((Place) null);
  }

  private static String connections(int number) {
    return number == 1 ? "1 connection" : number + " connections";
  }
}
