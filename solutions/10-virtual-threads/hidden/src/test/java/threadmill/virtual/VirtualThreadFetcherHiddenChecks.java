package threadmill.virtual;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.lab.PageOutcomes;
import io.github.threadmill.network.Fault;
import io.github.threadmill.network.PageBehaviour;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import java.net.URI;
import java.util.List;
import java.util.stream.IntStream;

/** The hidden checks of 10-virtual-threads. */
public class VirtualThreadFetcherHiddenChecks {

  private static final int LIMIT = 2;

  @Check("10.failures-release")
  public void failures_release(Lab lab) {
    int failing = 6 + lab.random().nextInt(6);
    SitePlan plan = SitePlan.pages(14).limit(LIMIT);
    for (int page = 0; page < failing; page++) {
      plan =
          plan.page(
              page, page % 2 == 0 ? PageBehaviour.status(500) : PageBehaviour.fault(Fault.RESET));
    }
    Site site = lab.site(plan);
    List<List<Outcome>> outcomes = lab.observe(() -> twice(site.uris()));
    Site wider =
        lab.site(SitePlan.pages(5).limit(LIMIT).together(LIMIT).page(0, PageBehaviour.notHeld()));
    lab.attempt(() -> widening(wider.uris()));
    lab.judge(
        judge -> {
          judge.help("give the permit back in finally: on every way out of the request");
          int[] due = IntStream.range(0, failing).toArray();
          PageOutcomes.requirePages(judge, site, outcomes.get(0), due);
          PageOutcomes.requirePages(judge, site, outcomes.get(1), due);
          judge
              .help("let each call have permits of its own, as many as it was asked for")
              .require(
                  wider.journal().barrierMet(),
                  "at most 1 request in flight; the limit was 1 in the call before, and allows %d in"
                      + " this one",
                  LIMIT);
          judge.require(
              site.journal().refused() == 0,
              "at least %s in flight; the limit was %d",
              PageOutcomes.requests(LIMIT + 1),
              LIMIT);
        });
  }

  /** Part of an observation: two calls of the same fetcher, the second one with another limit. */
  private static List<Outcome> widening(List<URI> pages) throws InterruptedException {
    try (WaitingClient client = new WaitingClient()) {
      VirtualThreadFetcher fetcher = new VirtualThreadFetcher(client);
      fetcher.fetchAll(pages.subList(0, 1), 1);
      return fetcher.fetchAll(pages.subList(1, pages.size()), LIMIT);
    }
  }

  /** Part of an observation: two calls of the same fetcher. */
  private static List<List<Outcome>> twice(List<URI> pages) throws InterruptedException {
    try (WaitingClient client = new WaitingClient()) {
      VirtualThreadFetcher fetcher = new VirtualThreadFetcher(client);
      return List.of(fetcher.fetchAll(pages, LIMIT), fetcher.fetchAll(pages, LIMIT));
    }
  }
}
