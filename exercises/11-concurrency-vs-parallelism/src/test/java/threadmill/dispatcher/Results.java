package threadmill.dispatcher;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.network.Site;
import io.github.threadmill.work.FloorLog;
import java.util.List;
import java.util.Set;

/** What the results must look like. */
final class Results {

  private Results() {}

  /**
   * Every page's result in its place.
   *
   * @param failing numbers of the pages that cannot be had
   */
  static void require(Judge judge, Site site, List<String> results, Set<Integer> failing) {
    int pages = site.uris().size();
    judge.require(results.size() == pages, "%d results for %d addresses", results.size(), pages);
    for (int page = 0; page < pages; page++) {
      String due = page + ": " + (failing.contains(page) ? "a failure" : site.body(page));
      String result = String.valueOf(results.get(page));
      judge.require(
          result.startsWith(page + ": "),
          "result %d is what parse returned for another address; needs the order of the addresses",
          page + 1);
      if (failing.contains(page)) {
        judge.require(
            result.equals(due),
            "page %d cannot be had, and parse was given a Page for it; needs a Failure",
            page + 1);
      } else {
        judge
            .require(
                !result.endsWith(": a failure"),
                "page %d answered with status 200, and parse was given a Failure for it",
                page + 1)
            .require(
                result.equals(due),
                "the text that parse was given for page %d is not what the network sent",
                page + 1);
      }
    }
  }

  /** Each page parsed once. */
  static void requireOnce(Judge judge, FloorLog log, int pages) {
    for (int page = 0; page < pages; page++) {
      int number = page;
      long times = log.stints().stream().filter(stint -> stint.item() == number).count();
      judge.require(times == 1, "page %d was parsed %d times; needs once", page + 1, times);
    }
  }
}
