package threadmill.fetcher;

import static io.github.threadmill.network.PageBehaviour.afterAllOthers;
import static io.github.threadmill.network.PageBehaviour.atRest;
import static io.github.threadmill.network.PageBehaviour.fault;
import static io.github.threadmill.network.PageBehaviour.notHeld;
import static io.github.threadmill.network.PageBehaviour.status;
import static java.time.Duration.ofSeconds;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Awaiting;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.lab.PageOutcomes;
import io.github.threadmill.network.Ending;
import io.github.threadmill.network.Exchange;
import io.github.threadmill.network.Fault;
import io.github.threadmill.network.Journal;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import io.github.threadmill.races.Noise;
import io.github.threadmill.races.Shaken;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;

/** The public checks of 06-async-fetcher. */
public class AsyncFetcherChecks {

  @Check("06.pages-in-order")
  public void pages_in_order(Lab lab) {
    // Pages 0 and 3 are the last to answer, however busy the machine is.
    SitePlan plan = SitePlan.pages(8).page(0, atRest()).page(3, atRest());
    Site site = lab.site(plan);
    List<Outcome> outcomes = lab.observe(() -> Fetching.all(site.uris()));
    lab.judge(
        judge -> {
          judge.help("keep one future a page, and read them in the order of the addresses");
          PageOutcomes.requirePages(judge, site, outcomes);
        });
  }

  @Check("06.in-flight-together")
  public void in_flight_together(Lab lab) {
    int all = 40 + lab.random().nextInt(30);
    Site site = lab.site(SitePlan.pages(all).together(all));
    lab.attempt(() -> Fetching.all(site.uris()));
    lab.judge(
        judge -> {
          Journal journal = site.journal();
          judge
              .at(judge.activity().firstBlockingPlace())
              .help("start every request first, keep the futures, then combine them")
              .require(
                  journal.barrierMet(),
                  "at most %s in flight; needs %d: each page answers only when all %d are asked for"
                      + " (at 100 ms a page: one by one %,d ms, together about 100 ms)",
                  PageOutcomes.requests(journal.peakInFlight()),
                  all,
                  all,
                  100 * all)
              .help("send one request for each page, and keep its answer")
              .require(
                  journal.arrivals() == all,
                  "%s for %d pages; needs one for each",
                  PageOutcomes.requests(journal.arrivals()),
                  all);
        });
  }

  @Check("06.one-page-fails")
  public void one_page_fails(Lab lab) {
    Site site =
        lab.site(
            SitePlan.pages(6)
                .page(0, status(404))
                .page(1, status(503))
                .page(4, fault(Fault.RESET)));
    List<Outcome> outcomes = lab.observe(() -> Fetching.all(site.uris()));
    List<Outcome> none = lab.observe(() -> Fetching.all(List.of()));
    URI good = site.uri(2);
    List<Outcome> twice = lab.observe(() -> Fetching.all(List.of(good, good)));
    lab.judge(
        judge -> {
          judge.help("turn each page's error into a Failure before you combine the futures");
          PageOutcomes.requirePages(judge, site, outcomes, 0, 1, 4);
          judge.require(none.isEmpty(), "no pages gave %d outcomes; needs 0", none.size());
          judge.require(
              twice.size() == 2, "the same page twice gave %d outcomes; needs 2", twice.size());
        });
  }

  @Check("06.window")
  public void window(Lab lab) {
    Site full = lab.site(SitePlan.pages(16).limit(8).together(8));
    List<Outcome> first = lab.observe(() -> Fetching.all(full.uris(), 8));
    Site sliding = lab.site(SitePlan.pages(40).limit(8).page(0, afterAllOthers()));
    List<Outcome> second = lab.observe(() -> Fetching.all(sliding.uris(), 8));
    Site narrow = lab.site(SitePlan.pages(6).limit(3).together(3).bodiesAtRest());
    List<Outcome> third = lab.observe(() -> Fetching.all(narrow.uris(), 3));
    Site few = lab.site(SitePlan.pages(2));
    List<Outcome> fourth = lab.observe(() -> Fetching.all(few.uris(), 8));
    Site failing = lab.site(failing(SitePlan.pages(11).limit(3).together(3)));
    lab.run(() -> Fetching.end(failing.uris(), 3)); // its outcomes are another check's business
    Shaken shaken =
        lab.observe(() -> Noise.on(WindowTrial.class, lab.seed()).runIfRightAlone());
    lab.judge(
        judge -> {
          Exchange slow = sliding.journal().requestsOf(0).getFirst();
          judge
              .help("let the end of each request start the next one")
              .require(
                  full.journal().refused() == 0 && sliding.journal().refused() == 0,
                  "at least %s in flight; the limit was 8",
                  PageOutcomes.requests(9))
              .require(
                  narrow.journal().refused() == 0,
                  "at least 4 in flight; the limit was 3, and a request is in flight until its whole"
                      + " text is there")
              .require(
                  full.journal().barrierMet(),
                  "at most %s in flight; the limit allows 8",
                  PageOutcomes.requests(full.journal().peakInFlight()))
              .require(
                  narrow.journal().barrierMet(),
                  "at most %s in flight; the limit allows 3",
                  PageOutcomes.requests(narrow.journal().peakInFlight()))
              .require(
                  failing.journal().barrierMet() && failing.journal().refused() == 0,
                  "%s in flight once two connections had broken; the limit allows 3",
                  failing.journal().refused() > 0 ? "at least 4 requests" : "at most 2 requests")
              .require(
                  slow.ending() == Ending.ANSWERED,
                  "one slow page held up the others: it answers when all other 39 were asked for, and"
                      + " while it was in flight %d were",
                  sliding.journal().exchanges().stream()
                      .filter(each -> each.page() != 0 && each.arrival() < slow.end())
                      .count());
          PageOutcomes.requirePages(judge, full, first);
          PageOutcomes.requirePages(judge, sliding, second);
          PageOutcomes.requirePages(judge, narrow, third);
          PageOutcomes.requirePages(judge, few, fourth);
          judge.help(
              "answers come on several threads: what they all change needs atomic steps, or a short"
                  + " synchronized block");
          shaken.require(
              judge,
              WindowTrial.PAGES
                  + " pages are asked for once each, never more than "
                  + WindowTrial.LIMIT
                  + " at once, and have their outcomes, when 4 threads bring the answers");
        });
  }

  /** The first two pages break their connections, whatever the others do. */
  private static SitePlan failing(SitePlan plan) {
    return plan.page(0, notHeld(), fault(Fault.RESET)).page(1, notHeld(), fault(Fault.RESET));
  }

  @Check("06.no-blocking")
  public void no_blocking(Lab lab) {
    Site site = lab.site(SitePlan.pages(12).atRest());
    lab.run(
        () -> {
          try (HttpClient client = HttpClient.newHttpClient()) {
            AsyncFetcher fetcher = new AsyncFetcher(client);
            Awaiting.result("the future of fetchAll(12 pages)", fetcher.fetchAll(site.uris()));
            Awaiting.result("the future of fetchAll(12 pages, 8)", fetcher.fetchAll(site.uris(), 8));
            Awaiting.result(
                "the future of fetchAll(12 pages, deadline of 10 s)",
                fetcher.fetchAll(site.uris(), ofSeconds(10)));
          }
        });
    lab.judge(NoBlocking::require);
  }
}
