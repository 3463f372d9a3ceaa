package threadmill.session;

import static io.github.threadmill.network.PageBehaviour.fault;
import static io.github.threadmill.network.PageBehaviour.never;
import static io.github.threadmill.network.PageBehaviour.status;
import static java.time.Duration.ofSeconds;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Attempt;
import io.github.threadmill.lab.Kept;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.lab.PageOutcomes;
import io.github.threadmill.network.Exchange;
import io.github.threadmill.network.Fault;
import io.github.threadmill.network.Journal;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Random;

/** The public checks of 05-session-fetcher. */
public class SessionFetcherChecks {

  private static final Duration TIMEOUT = ofSeconds(3);

  @Check("05.pages")
  public void pages(Lab lab) {
    Site some = lab.site(SitePlan.pages(3 + lab.random().nextInt(6)));
    Site large = lab.site(SitePlan.pages(2).bodySize(200_000));
    List<Outcome> first = lab.observe(() -> Sessions.fetch(some.uris()));
    List<Outcome> second = lab.observe(() -> Sessions.fetchWithin(large.uris()));
    lab.judge(
        judge -> {
          judge.help("fetch the pages in the order of the list, and add each outcome at its end");
          PageOutcomes.requirePages(judge, some, first);
          PageOutcomes.requirePages(judge, large, second);
        });
  }

  @Check("05.status")
  public void status_of_an_answer(Lab lab) {
    Site site =
        lab.site(
            SitePlan.pages(7)
                .page(0, status(404))
                .page(2, fault(Fault.RESET))
                .page(3, status(503))
                .page(5, fault(Fault.GARBAGE)));
    List<Outcome> outcomes = lab.observe(() -> Sessions.fetch(site.uris()));
    List<Outcome> none = lab.observe(() -> Sessions.fetch(List.of()));
    URI good = site.uri(1);
    List<Outcome> twice = lab.observe(() -> Sessions.fetch(List.of(good, good)));
    lab.judge(
        judge -> {
          judge.help("make a Failure of every exception and of every status but 200, then go on");
          PageOutcomes.requirePages(judge, site, outcomes, 0, 2, 3, 5);
          judge.require(none.isEmpty(), "no pages gave %d outcomes; needs 0", none.size());
          judge.require(
              twice.size() == 2, "the same page twice gave %d outcomes; needs 2", twice.size());
          int asked = site.journal().requestsOf(1).size();
          judge
              .help("ask for each page again whenever it stands in a list: it may have changed")
              .require(
                  asked == 3,
                  "%s for a page that stood in the lists 3 times; needs 3",
                  PageOutcomes.requests(asked));
        });
  }

  @Check("05.one-connection")
  public void one_connection(Lab lab) {
    Random random = lab.random();
    int missing = random.nextInt(4);
    int failing = 4 + random.nextInt(4);
    Site site =
        lab.site(
            SitePlan.pages(10)
                .bodySize(20_000)
                .page(missing, status(404))
                .page(failing, status(500)));
    List<Outcome> outcomes = lab.observe(() -> Sessions.fetch(site.uris()));
    lab.judge(
        judge -> {
          judge.help(
              "keep one HttpClient for the whole session, and read every answer to its end, also"
                  + " that of an error: a connection is free for the next request only then");
          Sessions.requireOneConnection(
              judge, site, "10 requests, one of them for a 404 and one for a 500,");
          judge.require(outcomes.size() == 10, "10 pages gave %d outcomes", outcomes.size());
        });
  }

  @Check("05.no-client-per-call")
  public void no_client_per_call(Lab lab) {
    Site site = lab.site(SitePlan.pages(6));
    lab.run(
        () -> {
          try (SessionFetcher session = new SessionFetcher(Sessions.LONG)) {
            session.fetchAll(site.uris().subList(0, 3));
            session.fetchAll(site.uris().subList(3, 4));
            session.fetchAll(site.uris().subList(4, 6));
          }
        });
    lab.judge(
        judge -> {
          judge.help("make the client where the session is opened, not where pages are fetched");
          Sessions.requireOneConnection(
              judge, site, "3 calls of fetchAll, 6 requests altogether, in one session");
        });
  }

  @Check("05.timeout")
  public void timeout(Lab lab) {
    Site other = lab.site(SitePlan.pages(2));
    Site site = lab.site(SitePlan.pages(5).page(2, never()));
    Kept<SessionFetcher> open = new Kept<>();
    lab.run(() -> Sessions.fetch(other.uris())); // what is slow only the first time
    List<Outcome> outcomes =
        lab.observe(
            () -> {
              open.set(new SessionFetcher(TIMEOUT));
              return open.get().fetchAll(site.uris());
            });
    lab.judge(
        judge -> {
          boolean quiet = site.awaitQuiet();
          judge.requireEvidence(
              wereInTime(site.journal()), "the network answered late: the machine is too busy");
          judge.help("set the timeout of each HttpRequest: it ends the request, too");
          PageOutcomes.requirePages(judge, site, outcomes, 2);
          judge.require(
              quiet,
              "%s still in flight after its %d s had passed and all other pages were there; needs"
                  + " 0",
              PageOutcomes.requests(site.journal().inFlight()),
              TIMEOUT.toSeconds());
        });
  }

  /** Whether the pages that answer did so long before the timeout. */
  private static boolean wereInTime(Journal journal) {
    return journal.exchanges().stream()
        .filter(exchange -> exchange.page() != 2)
        .allMatch(SessionFetcherChecks::wasInTime);
  }

  private static boolean wasInTime(Exchange exchange) {
    return exchange.end() - exchange.arrival() < TIMEOUT.toNanos() / 3;
  }

  @Check("05.closed-always")
  public void closed_always(Lab lab) {
    lab.watchThreads(); // also keeps each client from being tidied away by luck
    Site good = lab.site(SitePlan.pages(3));
    Site failing =
        lab.site(SitePlan.pages(3).bodySize(100_000).page(1, status(404)).page(2, status(500)));
    Site broken = lab.site(SitePlan.pages(3).page(1, fault(Fault.RESET)));
    Site within = lab.site(SitePlan.pages(2));
    Site thrown = lab.site(SitePlan.pages(2));
    Site erred = lab.site(SitePlan.pages(1));
    lab.run(() -> Sessions.fetch(good.uris()));
    lab.run(() -> Sessions.fetch(failing.uris()));
    lab.run(() -> Sessions.fetch(broken.uris()));
    lab.run(() -> Sessions.fetchWithin(within.uris()));
    Attempt<String> attempt =
        lab.attempt(() -> Sessions.failWithin(thrown.uris(), new WorkFailed()));
    Attempt<String> error = lab.attempt(() -> Sessions.failWithin(erred.uris(), new WorkErred()));
    lab.judge(
        judge -> {
          Sessions.requireClosed(judge, good, "all pages had come");
          Sessions.requireClosed(judge, failing, "a 404 and a 500 had come");
          Sessions.requireClosed(judge, broken, "the network had reset a connection");
          Sessions.requireClosed(judge, within, "the work of withSession had returned");
          Sessions.requireClosed(judge, thrown, "the work of withSession had thrown an exception");
          Sessions.requireClosed(judge, erred, "the work of withSession had thrown an Error");
          judge.help("let what the work throws pass; closing the session comes on its way");
          requireThrown(judge, attempt, "WorkFailed");
          requireThrown(judge, error, "WorkErred");
        });
  }

  private static void requireThrown(Judge judge, Attempt<String> attempt, String type) {
    judge.require(
        attempt.failed() && attempt.thrown().type().equals(type),
        "the work threw %s, and withSession %s; needs that very object to come out",
        type,
        attempt.failed() ? "threw " + attempt.thrown() : "returned");
  }
}
