package threadmill.crawler;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.FloorLog;
import io.github.threadmill.work.Rendezvous;
import io.github.threadmill.work.WorkFloor;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A crawl whose pages meet while they are parsed.
 *
 * @param met whether they did
 */
record Parsing(int parsers, int perHost, boolean met, List<Outcome> outcomes, FloorLog log) {

  /** Every page but the first stays with the parser until as many are there as may be. */
  static Parsing meeting(Web web, int parsers, int perHost) throws InterruptedException {
    WorkFloor floor = WorkFloor.open();
    Rendezvous rendezvous = floor.rendezvous(parsers);
    List<Outcome> outcomes =
        crawl(
            web,
            floor,
            Crawling.limits(perHost, parsers),
            page -> {
              if (page > 0) {
                rendezvous.arriveAndListen();
              }
            });
    return new Parsing(parsers, perHost, rendezvous.met(), outcomes, floor.log());
  }

  /** Page 1 stays with the parser until all others have been parsed. */
  static Parsing longPage(Web web, int parsers) throws InterruptedException {
    WorkFloor floor = WorkFloor.open();
    AtomicBoolean ended = new AtomicBoolean();
    List<Outcome> outcomes =
        crawl(
            web,
            floor,
            Crawling.limits(4, parsers),
            page -> {
              if (page == 1) {
                ended.set(floor.awaitEnded(web.graph().pages() - 1));
              }
            });
    return new Parsing(parsers, 4, ended.get(), outcomes, floor.log());
  }

  private static List<Outcome> crawl(
      Web web, WorkFloor floor, Limits limits, java.util.function.IntConsumer item)
      throws InterruptedException {
    WebParser parser =
        new WebParser(
            web,
            page ->
                floor.work(
                    page,
                    () -> {
                      item.accept(page);
                      return page;
                    }));
    return Crawling.all(web, parser, limits);
  }

  static void require(Judge judge, Parsing seen) {
    judge
        .at(seen.log().firstPlace())
        .help("hand each page that is there to one of your threads, and go on at once")
        .require(
            seen.met(),
            "at most %s parsed at once; needs %d with parsers = %d and perHost = %d\n"
                + "each page stays with the parser until %d are there (it gave up after 5 s in"
                + " which no other page came)",
            pages(seen.log().peakAtOnce()),
            seen.parsers(),
            seen.parsers(),
            seen.perHost(),
            seen.parsers());
    requirePeak(judge, seen);
  }

  static void requireNotHeldUp(Judge judge, Parsing seen) {
    judge
        .at(seen.log().firstPlace())
        .help("go on with the links of a page as soon as that page has been parsed")
        .require(
            seen.met(),
            "one page that takes long to parse held up others: %d of them were parsed only when it"
                + " was through; needs 0 with parsers = %d",
            seen.log().stints().stream()
                .filter(stint -> seen.log().of(1).map(stint::beganAfter).orElse(false))
                .count(),
            seen.parsers());
    requirePeak(judge, seen);
  }

  private static void requirePeak(Judge judge, Parsing seen) {
    int peak = seen.log().peakAtOnce();
    judge
        .help("let no more threads parse than parsers says")
        .require(
            peak <= seen.parsers(),
            "%s parsed at once with parsers = %d; needs %d and never one more",
            pages(peak),
            seen.parsers(),
            seen.parsers());
  }

  private static String pages(int count) {
    return count == 1 ? "1 page was" : count + " pages were";
  }
}
