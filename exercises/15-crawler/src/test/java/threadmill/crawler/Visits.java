package threadmill.crawler;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.Rendezvous;
import io.github.threadmill.work.WorkFloor;
import java.util.Collections;
import java.util.List;

/**
 * A crawl in which several pages are parsed at the same moment and link to the same ones.
 *
 * @param parsed which pages the parser was given, in the order in which it began
 */
record Visits(List<Outcome> outcomes, List<Integer> parsed) {

  /** Part of an observation. */
  static Visits of(Web web, Limits limits) throws InterruptedException {
    Rendezvous rendezvous = WorkFloor.open().rendezvous(limits.parsers());
    WebParser parser =
        new WebParser(
            web,
            page -> {
              if (page >= 1 && page <= limits.parsers()) {
                rendezvous.arrive();
              }
            });
    List<Outcome> outcomes = Crawling.all(web, parser, limits);
    return new Visits(outcomes, parser.parsed());
  }

  static void require(Judge judge, Web web, List<Integer> parsed) {
    judge.help("ask and note in one step: add says whether an address is new");
    for (int page : web.graph().reachable()) {
      int times = Collections.frequency(parsed, page);
      judge
          .require(
              web.requests(page) == 1,
              "%s was asked for %d times; needs 1",
              web.name(page),
              web.requests(page))
          .require(times == 1, "%s was parsed %d times; needs 1", web.name(page), times);
    }
  }
}
