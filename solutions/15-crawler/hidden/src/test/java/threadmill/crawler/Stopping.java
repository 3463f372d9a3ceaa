package threadmill.crawler;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.network.Site;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** Scenes in which a crawl is stopped half-way. */
final class Stopping {

  static final String UNDER_WAY =
      "5 pages of one host were asked for, and 4 requests to the other are in flight (perHost is"
          + " 4)";

  private static final Duration BACK_OFF = Duration.ofMillis(50);

  private Stopping() {}

  /**
   * Even pages lie on a host that answers, each linking to the next one there; the last of them
   * links to six pages of a host that never answers.
   */
  static Graph graph() {
    Graph graph = Graph.unlinked(12);
    for (int page = 0; page < 8; page += 2) {
      graph.links().get(page).add(page + 2);
    }
    for (int page = 1; page < 12; page += 2) {
      graph.with(page, Graph.Kind.SILENT).links().get(8).add(page);
    }
    return graph;
  }

  /** Part of an observation. */
  static Crawling start(Web web, TestTimer timer) {
    return Crawling.start(web, new WebParser(web), timer, new Limits(4, 2, 3, BACK_OFF));
  }

  static boolean isUnderWay(Web web) {
    return web.host(0).awaitArrivals(5) && web.host(1).awaitArrivals(4);
  }

  /** Waits for the network to be quiet; whether it is, is the judgement's business. */
  static boolean settled(Web web) {
    for (Site site : web.sites()) {
      boolean _ = site.awaitQuiet();
    }
    return true;
  }

  /**
   * Part of an observation. A crawl that takes a cancelled request for a broken connection sends it
   * again now; a request of our own comes after it.
   */
  static void letBackOffsGo(Web web, TestTimer timer) throws Exception {
    timer.letGo(BACK_OFF);
    for (int i = 0; i < 3; i++) {
      try (HttpClient client = HttpClient.newHttpClient()) {
        client.send(HttpRequest.newBuilder(web.uri(0)).build(), BodyHandlers.discarding());
      }
    }
  }

  static void requireQuiet(Judge judge, Web web, String when) {
    Site silent = web.host(1);
    boolean quiet = silent.awaitQuiet();
    judge
        .help(
            "cancel(true) the futures that sendAsync returned, and ask for nothing more: what they"
                + " end with is no broken connection that may pass")
        .require(
            silent.journal().arrivals() == 4,
            "requests begun %s: %d; needs 0",
            when,
            silent.journal().arrivals() - 4)
        .require(
            quiet, "requests still in flight %s: %d; needs 0", when, silent.journal().inFlight());
  }

  /** The first pages of the chain were there for certain, those of the other host were not. */
  static void requireKept(Judge judge, Web web, List<Outcome> outcomes) {
    Outcomes.requireOneEach(judge, web, outcomes)
        .forEach(
            (page, outcome) -> {
              if (page % 2 == 1) {
                Outcomes.requireFailure(judge, web, page, outcome);
              } else if (page < 6) {
                Outcomes.requirePage(judge, web, page, outcome);
              }
            });
  }
}
