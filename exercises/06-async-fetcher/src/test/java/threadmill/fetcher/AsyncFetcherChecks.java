package threadmill.fetcher;

import static io.github.threadmill.network.PageBehaviour.afterAllOthers;
import static io.github.threadmill.network.PageBehaviour.delay;
import static io.github.threadmill.network.PageBehaviour.fault;
import static io.github.threadmill.network.PageBehaviour.status;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Awaiting;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.network.Ending;
import io.github.threadmill.network.Exchange;
import io.github.threadmill.network.Fault;
import io.github.threadmill.network.Journal;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import java.net.http.HttpClient;
import java.util.List;

/** The public checks of 06-async-fetcher. */
public class AsyncFetcherChecks {

  @Check("06.pages-in-order")
  public void pages_in_order(Lab lab) {
    SitePlan plan = SitePlan.pages(8);
    for (int page = 0; page < 8; page++) {
      plan = plan.page(page, delay(ofMillis(160 - 20L * page))); // the last one answers first
    }
    Site site = lab.site(plan);
    List<Outcome> outcomes = lab.observe(() -> Fetching.all(site.uris()));
    lab.judge(
        judge -> {
          judge.help("keep one future a page, and read them in the order of the addresses");
          Outcomes.requirePages(judge, site, outcomes);
        });
  }

  @Check("06.in-flight-together")
  public void in_flight_together(Lab lab) {
    Site site = lab.site(SitePlan.pages(50).together(50));
    lab.attempt(() -> Fetching.all(site.uris()));
    lab.judge(
        judge -> {
          Journal journal = site.journal();
          judge
              .at(judge.activity().firstBlockingPlace())
              .help("start every request first, keep the futures, then combine them")
              .require(
                  journal.barrierMet(),
                  "at most %s in flight; needs 50: each page answers only when all 50 are asked for"
                      + " (at 100 ms a page: one by one 5,000 ms, together about 100 ms)",
                  Outcomes.requests(journal.peakInFlight()));
        });
  }

  @Check("06.one-page-fails")
  public void one_page_fails(Lab lab) {
    Site site =
        lab.site(
            SitePlan.pages(6)
                .page(1, status(503))
                .page(4, fault(Fault.RESET)));
    List<Outcome> outcomes = lab.observe(() -> Fetching.all(site.uris()));
    List<Outcome> none = lab.observe(() -> Fetching.all(List.of()));
    lab.judge(
        judge -> {
          judge.help("turn each page's error into a Failure before you combine the futures");
          Outcomes.requirePages(judge, site, outcomes, 1, 4);
          judge.require(none.isEmpty(), "no pages gave %d outcomes; needs 0", none.size());
        });
  }

  @Check("06.window")
  public void window(Lab lab) {
    Site full = lab.site(SitePlan.pages(24).limit(8).together(8));
    List<Outcome> first = lab.observe(() -> Fetching.all(full.uris(), 8));
    Site sliding = lab.site(SitePlan.pages(40).limit(8).page(0, afterAllOthers()));
    List<Outcome> second = lab.observe(() -> Fetching.all(sliding.uris(), 8));
    lab.judge(
        judge -> {
          Exchange slow = sliding.journal().requestsOf(0).getFirst();
          judge
              .help("let the end of each request start the next one")
              .require(
                  full.journal().refused() == 0 && sliding.journal().refused() == 0,
                  "%s in flight were one too many; the limit was 8",
                  Outcomes.requests(9))
              .require(
                  full.journal().barrierMet(),
                  "at most %s in flight; the limit allows 8",
                  Outcomes.requests(full.journal().peakInFlight()))
              .require(
                  slow.ending() == Ending.ANSWERED,
                  "one slow page held up the others: it answers when all other 39 were asked for, and"
                      + " while it was in flight %d were",
                  sliding.journal().exchanges().stream()
                      .filter(each -> each.page() != 0 && each.arrival() < slow.end())
                      .count());
          Outcomes.requirePages(judge, full, first);
          Outcomes.requirePages(judge, sliding, second);
        });
  }

  @Check("06.no-blocking")
  public void no_blocking(Lab lab) {
    Site site = lab.site(SitePlan.pages(4).delay(ofMillis(200)));
    lab.run(
        () -> {
          try (HttpClient client = HttpClient.newHttpClient()) {
            AsyncFetcher fetcher = new AsyncFetcher(client);
            Awaiting.result("fetchAll(pages)", fetcher.fetchAll(site.uris()));
            Awaiting.result("fetchAll(pages, limit)", fetcher.fetchAll(site.uris(), 2));
            Awaiting.result(
                "fetchAll(pages, deadline)", fetcher.fetchAll(site.uris(), ofSeconds(30)));
          }
        });
    lab.judge(NoBlocking::require);
  }
}
