package threadmill.crawler;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.lab.Judge;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a list of outcomes must hold. */
final class Outcomes {

  private Outcomes() {}

  /** One outcome for each page that can be reached: its text, or a failure where one is due. */
  static void requireExact(Judge judge, Web web, List<Outcome> outcomes) {
    Map<Integer, Outcome> byPage = requireOneEach(judge, web, outcomes);
    byPage.forEach(
        (page, outcome) -> {
          if (web.graph().kinds().get(page).readable()) {
            requirePage(judge, web, page, outcome);
          } else {
            requireFailure(judge, web, page, outcome);
          }
        });
  }

  /** One outcome, of whichever kind, for each page that can be reached. */
  static Map<Integer, Outcome> requireOneEach(Judge judge, Web web, List<Outcome> outcomes) {
    judge.require(
        outcomes != null && !outcomes.contains(null),
        "the result is null, or holds null; needs a list of outcomes");
    Set<Integer> due = web.graph().reachable();
    Map<Integer, Outcome> byPage = new HashMap<>();
    judge.help("an outcome belongs to an address; note each address once, when it is found");
    for (Outcome outcome : outcomes) {
      int page = web.number(outcome.uri());
      judge.require(page >= 0, "an outcome is for an address that no page links to");
      judge.require(
          due.contains(page),
          "%s has an outcome, and no page that was had links to it",
          web.name(page));
      judge.require(
          byPage.put(page, outcome) == null, "%s has two outcomes; needs one", web.name(page));
    }
    Set<Integer> missing = new TreeSet<>(due);
    missing.removeAll(byPage.keySet());
    judge
        .help("every address that a page links to is found, whatever becomes of it")
        .require(
            missing.isEmpty(),
            "%d of %d pages have no outcome; one of them is %s",
            missing.size(),
            due.size(),
            missing.isEmpty() ? "" : web.name(missing.iterator().next()));
    return byPage;
  }

  static void requirePage(Judge judge, Web web, int page, Outcome outcome) {
    judge
        .help("a page with status 200 whose text was parsed is a Page")
        .require(
            outcome instanceof Outcome.Page,
            "%s answered with status 200, and its outcome is a Failure (%s)",
            web.name(page),
            outcome instanceof Outcome.Failure failure ? failure.reason() : "")
        .require(
            ((Outcome.Page) outcome).body().equals(web.body(page)),
            "the text of %s is not what the network sent",
            web.name(page));
  }

  static void requireFailure(Judge judge, Web web, int page, Outcome outcome) {
    judge
        .help("another status, a broken connection, a text that makes no sense: each is a Failure")
        .require(
            outcome instanceof Outcome.Failure,
            "%s cannot be had (%s), and its outcome is a Page; needs a Failure",
            web.name(page),
            switch (web.graph().kinds().get(page)) {
              case MISSING -> "status 404";
              case FORBIDDEN -> "status 403";
              case GARBAGE -> "bytes that are no HTTP";
              case DOWN -> "status 503";
              case RESET -> "its connection is reset";
              case UNREADABLE -> "the parser throws";
              case SILENT, FINE, SLOW, NOT_HELD -> "it was not there at the deadline";
            });
  }
}
