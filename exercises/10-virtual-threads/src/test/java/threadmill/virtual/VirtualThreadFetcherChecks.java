package threadmill.virtual;

import static io.github.threadmill.network.PageBehaviour.afterAllOthers;
import static io.github.threadmill.network.PageBehaviour.atRest;
import static io.github.threadmill.network.PageBehaviour.fault;
import static io.github.threadmill.network.PageBehaviour.status;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.lab.Kept;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.lab.PageOutcomes;
import io.github.threadmill.network.Ending;
import io.github.threadmill.network.Exchange;
import io.github.threadmill.network.Fault;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import io.github.threadmill.races.Noise;
import io.github.threadmill.races.Shaken;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The public checks of 10-virtual-threads. */
public class VirtualThreadFetcherChecks {

  @Check("10.order")
  public void order(Lab lab) {
    // Pages 0 and 3 are the last to answer, however busy the machine is.
    SitePlan plan = SitePlan.pages(8).page(0, atRest()).page(3, atRest());
    Site site = lab.site(plan.page(1, status(404)).page(6, fault(Fault.RESET)));
    List<Outcome> outcomes = lab.observe(() -> Fetching.all(site.uris()));
    List<Outcome> limited = lab.observe(() -> Fetching.all(site.uris(), 4));
    List<Outcome> none = lab.observe(() -> Fetching.all(List.of()));
    List<Outcome> noneLimited = lab.observe(() -> Fetching.all(List.of(), 4));
    URI good = site.uri(2);
    List<Outcome> twice = lab.observe(() -> Fetching.all(List.of(good, good)));
    lab.judge(
        judge -> {
          judge.help(
              "keep one future a page, read them in the order of the addresses, and make a Failure"
                  + " of an IOException where get is called");
          PageOutcomes.requirePages(judge, site, outcomes, 1, 6);
          PageOutcomes.requirePages(judge, site, limited, 1, 6);
          judge.require(
              none.isEmpty() && noneLimited.isEmpty(),
              "no pages gave %d outcomes; needs 0",
              Math.max(none.size(), noneLimited.size()));
          judge.require(
              twice.size() == 2, "the same page twice gave %d outcomes; needs 2", twice.size());
        });
  }

  @Check("10.all-waiting")
  public void all_waiting(Lab lab) {
    int all = 950 + lab.random().nextInt(101);
    Crowd.Seen seen = lab.observe(() -> Crowd.of(all, 0));
    lab.judge(
        judge ->
            judge
                .at(seen.at())
                .help("start a virtual thread for every page before you wait for any of them")
                .require(
                    seen.waiting() >= all,
                    "at most %s waited for at the same time; needs %,d: no page answers before all"
                        + " %,d are asked for (at 100 ms a page: one by one %,d ms, together little"
                        + " more than 100 ms)",
                    seen.waiting() == 1 ? "1 page was" : seen.waiting() + " pages were",
                    all,
                    all,
                    100 * all));
  }

  @Check("10.platform-bounded")
  public void platform_bounded(Lab lab) {
    Crowd.Seen all = lab.observe(() -> Crowd.of(600, 0));
    Crowd.Seen limited = lab.observe(() -> Crowd.of(60, 4));
    lab.judge(
        judge -> {
          judge.help("Executors.newVirtualThreadPerTaskExecutor(), or Thread.startVirtualThread");
          requireVirtual(judge, all, "fetchAll(pages)");
          requireVirtual(judge, limited, "fetchAll(pages, perHost)");
          judge
              .at(all.at())
              .require(
                  all.platformThreads() <= 60,
                  "%d platform threads more than before while 600 pages were waited for; needs at"
                      + " most 60 (600 / 10)",
                  all.platformThreads());
        });
  }

  private static void requireVirtual(Judge judge, Crowd.Seen seen, String call) {
    judge
        .at(seen.at())
        .require(
            seen.onVirtual() == seen.pages(),
            "%d of %d pages of %s were asked for by platform threads; needs 0",
            seen.pages() - seen.onVirtual(),
            seen.pages(),
            call);
  }

  private static boolean letGo(Site site) {
    site.release();
    return true;
  }

  @Check("10.host-limit")
  public void host_limit(Lab lab) {
    int limit = 3 + lab.random().nextInt(5);
    Site full = lab.site(SitePlan.pages(4 * limit).limit(limit).together(limit));
    Site sliding = lab.site(SitePlan.pages(4 * limit).limit(limit).page(0, afterAllOthers()));
    List<Outcome> first = lab.observe(() -> Fetching.all(full.uris(), limit));
    List<Outcome> second = lab.observe(() -> Fetching.all(sliding.uris(), limit));
    Shaken shaken = lab.observe(() -> Noise.on(BusyHosts.class, lab.seed()).with(2, 1, 40).run());
    lab.judge(
        judge -> {
          Exchange slow = sliding.journal().requestsOf(0).getFirst();
          judge
              .help(
                  "let each thread take one of the host's permits before its request, a"
                      + " Semaphore's")
              .require(
                  full.journal().refused() == 0 && sliding.journal().refused() == 0,
                  "at least %s to one host in flight; the limit was %d",
                  PageOutcomes.requests(limit + 1),
                  limit)
              .require(
                  full.journal().barrierMet(),
                  "at most %s to one host in flight; the limit allows %d",
                  PageOutcomes.requests(full.journal().peakInFlight()),
                  limit)
              .help("give each permit back when its own request has ended")
              .require(
                  slow.ending() == Ending.ANSWERED,
                  "one slow page held up the others of its host: it answers when all other %d were"
                      + " asked for, and while it was in flight %d were",
                  4 * limit - 1,
                  sliding.journal().exchanges().stream()
                      .filter(each -> each.page() != 0 && each.arrival() < slow.end())
                      .count());
          PageOutcomes.requirePages(judge, full, first);
          PageOutcomes.requirePages(judge, sliding, second);
          judge.help("what the threads all change needs atomic steps, or is made before they start");
          shaken.require(
              judge,
              BusyHosts.PAGES
                  + " pages of "
                  + BusyHosts.HOSTS
                  + " hosts, with a limit of "
                  + BusyHosts.LIMIT
                  + ": each is asked for once, and never two of a host at once");
        });
  }

  @Check("10.hosts-independent")
  public void hosts_independent(Lab lab) {
    int limit = 3 + lab.random().nextInt(3);
    Site first = lab.site(SitePlan.pages(5 * limit).limit(limit).held());
    Site second = lab.site(SitePlan.pages(3 * limit).limit(limit).held());
    List<URI> pages = new ArrayList<>(first.uris());
    pages.addAll(second.uris());
    Kept<Call> running = new Kept<>();
    AtomicInteger atFirst = new AtomicInteger();
    AtomicInteger atSecond = new AtomicInteger();
    lab.run(() -> running.set(Call.start(new Fetching(pages, limit), new WaitingClient())));
    lab.until(
        "the requests arrive that may be in flight",
        () -> {
          if (first.awaitArrivals(limit)) {
            second.awaitArrivals(limit);
          }
          atFirst.set(first.journal().arrivals());
          atSecond.set(second.journal().arrivals());
          return letGo(first) && letGo(second);
        });
    List<Outcome> outcomes = lab.observe(() -> running.get().outcomes());
    lab.judge(
        judge -> {
          judge
              .help(
                  "keep permits for each host, by getAuthority(), and take them in the page's"
                      + " thread")
              .require(
                  atFirst.get() > 0 && atSecond.get() > 0 && atFirst.get() + atSecond.get() > limit,
                  "%s to one host and %d to another in flight, while neither answered; needs %d to"
                      + " each (one host is 127.0.0.1:%d, the other 127.0.0.1:%d)",
                  PageOutcomes.requests(atFirst.get()),
                  atSecond.get(),
                  limit,
                  first.uri(0).getPort(),
                  second.uri(0).getPort())
              .require(
                  first.journal().refused() == 0 && second.journal().refused() == 0,
                  "at least %s to one host in flight; the limit was %d",
                  PageOutcomes.requests(limit + 1),
                  limit)
              .require(
                  outcomes.size() == pages.size(),
                  "%d outcomes for %d addresses",
                  outcomes.size(),
                  pages.size());
          PageOutcomes.requirePages(judge, first, outcomes.subList(0, 5 * limit));
          PageOutcomes.requirePages(judge, second, outcomes.subList(5 * limit, 8 * limit));
        });
  }
}
