package io.github.threadmill.lab;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.network.Site;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a list of outcomes must look like, in each exercise that fetches the pages of a site. */
public final class PageOutcomes {

  private PageOutcomes() {}

  /**
   * Every page with its text in its place, and a failure where one is due.
   *
   * @param failing numbers of the pages that cannot be had
   */
  public static void requirePages(Judge judge, Site site, List<Outcome> outcomes, int... failing) {
    Set<Integer> failures = IntStream.of(failing).boxed().collect(Collectors.toSet());
    List<?> uris = site.uris();
    judge.require(
        outcomes.size() == uris.size(),
        "%d outcomes for %d addresses",
        outcomes.size(),
        uris.size());
    for (int page = 0; page < uris.size(); page++) {
      Outcome outcome = outcomes.get(page);
      judge.require(
          outcome.uri().equals(uris.get(page)),
          "outcome %d is for another address; needs the one that stands %s in the list",
          page + 1,
          ordinal(page + 1));
      if (failures.contains(page)) {
        judge.require(
            outcome instanceof Outcome.Failure,
            "page %d cannot be had, and its outcome is a Page; needs a Failure",
            page + 1);
      } else {
        judge.require(
            outcome instanceof Outcome.Page,
            "page %d of %d answered with status 200, and its outcome is a Failure (%s)",
            page + 1,
            uris.size(),
            outcome instanceof Outcome.Failure failure ? failure.reason() : "");
        judge.require(
            ((Outcome.Page) outcome).body().equals(site.body(page)),
            "the text of page %d is not what the network sent",
            page + 1);
      }
    }
  }

  /** {@code 1 request}, {@code 8 requests}. */
  public static String requests(int number) {
    return number == 1 ? "1 request" : number + " requests";
  }

  private static String ordinal(int number) {
    return switch (number) {
      case 1 -> "1st";
      case 2 -> "2nd";
      case 3 -> "3rd";
      default -> number + "th";
    };
  }
}
