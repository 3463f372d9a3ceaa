package threadmill.fetcher;

import static io.github.threadmill.network.PageBehaviour.delay;
import static io.github.threadmill.network.PageBehaviour.fault;
import static io.github.threadmill.network.PageBehaviour.never;
import static io.github.threadmill.network.PageBehaviour.status;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Kept;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.lab.PageOutcomes;
import io.github.threadmill.network.Fault;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import java.net.http.HttpClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The hidden checks of 06-async-fetcher. */
public class AsyncFetcherHiddenChecks {

  @Check("06.cancel-aborts")
  public void cancel_aborts(Lab lab) {
    Site site = lab.site(SitePlan.pages(6).never().page(2, delay(ofMillis(0)), status(200)));
    Kept<CompletableFuture<List<Outcome>>> running = new Kept<>();
    lab.run(
        () -> running.set(new AsyncFetcher(HttpClient.newHttpClient()).fetchAll(site.uris())));
    lab.until("6 requests arrive", () -> site.awaitArrivals(6));
    lab.run(() -> running.get().cancel(true));
    lab.judge(
        judge -> {
          boolean quiet = site.awaitQuiet();
          judge
              .help("cancel the futures that sendAsync returned: cancelling allOf(…) ends none of them")
              .require(
                  quiet,
                  "%s still in flight after cancel(true) on the result; needs 0",
                  PageOutcomes.requests(site.journal().inFlight()));
        });
  }

  @Check("06.deadline-aborts")
  public void deadline_aborts(Lab lab) {
    Overdue first = Overdue.in(lab, ofSeconds(3));
    // Pages that were there may not have been taken in time on a busy machine: once more, with more
    // time, and beside a fetcher that is right.
    Overdue last = first.hasPages() ? first : Overdue.in(lab, ofSeconds(6));
    List<Outcome> none = lab.observe(() -> Fetching.all(List.of(), ofSeconds(3)));
    lab.judge(
        judge -> {
          last.require(judge);
          judge.require(none.isEmpty(), "no pages gave %d outcomes; needs 0", none.size());
        });
  }

  @Check("06.no-blocking-on-failure")
  public void no_blocking_on_failure(Lab lab) {
    Site site =
        lab.site(
            SitePlan.pages(4)
                .atRest()
                .page(0, status(500))
                .page(2, fault(Fault.EMPTY)));
    Site late = lab.site(SitePlan.pages(2).never());
    lab.run(
        () -> new AsyncFetcher(HttpClient.newHttpClient()).fetchAll(late.uris(), ofMillis(500)));
    lab.until(
        "the deadline passes",
        () -> {
          late.awaitArrivals(2);
          late.awaitQuiet(); // whether it ever is quiet is another check's business
          return true;
        });
    Answers answers =
        lab.observe(
            () ->
                new Answers(
                    Fetching.all(site.uris()),
                    Fetching.all(site.uris(), 2),
                    Fetching.all(site.uris(), ofSeconds(60))));
    lab.judge(
        judge -> {
          NoBlocking.require(judge);
          PageOutcomes.requirePages(judge, site, answers.all(), 0, 2);
          PageOutcomes.requirePages(judge, site, answers.window(), 0, 2);
          PageOutcomes.requirePages(judge, site, answers.inTime(), 0, 2);
        });
  }

  /** What came of the same pages, fetched in each way. */
  record Answers(List<Outcome> all, List<Outcome> window, List<Outcome> inTime) {}
}
