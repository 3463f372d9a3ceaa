package threadmill.fetcher;

import static io.github.threadmill.network.PageBehaviour.delay;
import static io.github.threadmill.network.PageBehaviour.fault;
import static io.github.threadmill.network.PageBehaviour.never;
import static io.github.threadmill.network.PageBehaviour.status;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Awaiting;
import io.github.threadmill.lab.Kept;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.network.Exchange;
import io.github.threadmill.network.Fault;
import io.github.threadmill.network.Journal;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The hidden checks of 06-async-fetcher. */
public class AsyncFetcherHiddenChecks {

  private static final Duration DEADLINE = ofSeconds(3);

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
                  Outcomes.requests(site.journal().inFlight()));
        });
  }

  @Check("06.deadline-aborts")
  public void deadline_aborts(Lab lab) {
    Site site = lab.site(SitePlan.pages(6).page(1, never()).page(4, never()));
    List<Outcome> outcomes = lab.observe(() -> Fetching.all(site.uris(), DEADLINE));
    lab.judge(
        judge -> {
          boolean quiet = site.awaitQuiet();
          Journal journal = site.journal();
          judge.requireEvidence(
              wereInTime(journal), "the network answered late: the machine is too busy");
          Outcomes.requirePages(judge, site, outcomes, 1, 4);
          judge
              .help("orTimeout completes a future and leaves its request in flight; cancel the request")
              .require(
                  quiet,
                  "%s still in flight after the deadline of %d s; needs 0",
                  Outcomes.requests(journal.inFlight()),
                  DEADLINE.toSeconds());
        });
  }

  /** Whether every page that answers had done so long before the deadline. */
  private static boolean wereInTime(Journal journal) {
    long first = journal.exchanges().stream().mapToLong(Exchange::arrival).min().orElse(0);
    return journal.exchanges().stream()
        .filter(exchange -> exchange.page() != 1 && exchange.page() != 4)
        .allMatch(exchange -> exchange.end() - first < DEADLINE.toNanos() / 2);
  }

  @Check("06.no-blocking-on-failure")
  public void no_blocking_on_failure(Lab lab) {
    Site site =
        lab.site(
            SitePlan.pages(4)
                .delay(ofMillis(100))
                .page(0, status(500))
                .page(2, fault(Fault.EMPTY)));
    List<Outcome> outcomes =
        lab.observe(
            () -> {
              try (HttpClient client = HttpClient.newHttpClient()) {
                AsyncFetcher fetcher = new AsyncFetcher(client);
                Awaiting.result("fetchAll(pages, limit)", fetcher.fetchAll(site.uris(), 2));
                Awaiting.result(
                    "fetchAll(pages, deadline)", fetcher.fetchAll(site.uris(), ofSeconds(30)));
                return Awaiting.result("fetchAll(pages)", fetcher.fetchAll(site.uris()));
              }
            });
    lab.judge(
        judge -> {
          NoBlocking.require(judge);
          Outcomes.requirePages(judge, site, outcomes, 0, 2);
        });
  }
}
