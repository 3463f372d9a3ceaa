package threadmill.pool;

import static io.github.threadmill.network.PageBehaviour.afterAllOthers;
import static io.github.threadmill.network.PageBehaviour.atRest;
import static io.github.threadmill.network.PageBehaviour.fault;
import static io.github.threadmill.network.PageBehaviour.status;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Judge;
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
import io.github.threadmill.work.Worker;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The public checks of 09-thread-pool-fetcher. */
public class ThreadPoolFetcherChecks {

  @Check("09.order")
  public void order(Lab lab) {
    // Pages 0 and 3 are the last to answer, however busy the machine is.
    SitePlan plan = SitePlan.pages(8).page(0, atRest()).page(3, atRest());
    Site site = lab.site(plan);
    Fetching seen = lab.observe(() -> Fetching.all(site.uris(), 4));
    Shaken shaken = lab.observe(() -> Noise.on(BusyPool.class, lab.seed()).with(2, 1, 40).run());
    lab.judge(
        judge -> {
          judge.help("keep one future a page, and read them in the order of the addresses");
          PageOutcomes.requirePages(judge, site, Outcomes.of(judge, seen.fetched()));
          judge.help("what the threads of the pool all change needs atomic steps, or a lock");
          shaken.require(
              judge,
              BusyPool.THREADS
                  + " threads ask for each of "
                  + BusyPool.PAGES
                  + " pages once, and their outcomes stand in the order of the addresses");
        });
  }

  @Check("09.one-page-fails")
  public void one_page_fails(Lab lab) {
    Site site =
        lab.site(
            SitePlan.pages(6)
                .page(0, status(404))
                .page(1, status(503))
                .page(4, fault(Fault.RESET)));
    Fetching some = lab.observe(() -> Fetching.all(site.uris(), 3));
    Fetching none = lab.observe(() -> Fetching.all(List.of(), 3));
    URI good = site.uri(2);
    Fetching twice = lab.observe(() -> Fetching.all(List.of(good, good), 4));
    lab.judge(
        judge -> {
          judge.help("catch the IOException where get is called, and make a Failure of it there");
          PageOutcomes.requirePages(judge, site, Outcomes.of(judge, some.fetched()), 0, 1, 4);
          judge.require(
              none.fetched().isEmpty(), "no pages gave %d results; needs 0", none.fetched().size());
          judge.require(
              twice.fetched().size() == 2,
              "the same page twice gave %d results; needs 2",
              twice.fetched().size());
        });
  }

  @Check("09.k-together")
  public void k_together(Lab lab) {
    int threads = 3 + lab.random().nextInt(4);
    Site site = lab.site(SitePlan.pages(5 * threads).together(threads));
    Site slow = lab.site(SitePlan.pages(5 * threads).page(0, afterAllOthers()));
    Fetching first = lab.observe(() -> Fetching.all(site.uris(), threads));
    Fetching second = lab.observe(() -> Fetching.all(slow.uris(), threads));
    lab.judge(
        judge -> {
          judge
              .at(first.log().firstPlace())
              .help("hand all pages to the pool first, and ask for what came of them afterwards")
              .require(
                  site.journal().barrierMet(),
                  "at most %s in flight; needs %d with %d threads: no page answers before %d are"
                      + " asked for (at 100 ms a page: %d pages one by one %,d ms, on %d threads %d"
                      + " ms)",
                  PageOutcomes.requests(heldAtFirst(site.journal())),
                  threads,
                  threads,
                  threads,
                  5 * threads,
                  500 * threads,
                  threads,
                  500);
          Exchange held = slow.journal().requestsOf(0).getFirst();
          judge
              .help("let a thread that is free take the next page, whichever that is")
              .require(
                  held.ending() == Ending.ANSWERED,
                  "one slow page held up others: it answers when all other %d were asked for, and"
                      + " while it was in flight %d were (%d threads, one of them with the slow"
                      + " page)",
                  5 * threads - 1,
                  slow.journal().exchanges().stream()
                      .filter(each -> each.page() != 0 && each.arrival() < held.end())
                      .count(),
                  threads);
          PageOutcomes.requirePages(judge, site, Outcomes.of(judge, first.fetched()));
          PageOutcomes.requirePages(judge, slow, Outcomes.of(judge, second.fetched()));
        });
  }

  /** How many requests were held before any of them was answered: the first one and its company. */
  private static int heldAtFirst(Journal journal) {
    List<Exchange> all = journal.exchanges();
    return (int) all.stream().filter(each -> each.overlaps(all.getFirst())).count();
  }

  @Check("09.never-more")
  public void never_more(Lab lab) {
    int threads = 3 + lab.random().nextInt(4);
    Site many =
        lab.site(
            SitePlan.pages(4 * threads).limit(threads));
    Site one = lab.site(SitePlan.pages(4).limit(1));
    lab.run(() -> Fetching.all(many.uris(), threads));
    Fetching alone = lab.observe(() -> Fetching.all(one.uris(), 1));
    lab.judge(
        judge -> {
          judge.help("make a pool of exactly as many threads as were asked for");
          requireKept(judge, many, threads);
          requireKept(judge, one, 1);
          PageOutcomes.requirePages(judge, one, Outcomes.of(judge, alone.fetched()));
        });
  }

  private static void requireKept(Judge judge, Site site, int threads) {
    judge.require(
        site.journal().refused() == 0,
        "at least %s in flight with %s; needs %d and never one more",
        PageOutcomes.requests(threads + 1),
        threads == 1 ? "1 thread" : threads + " threads",
        threads);
  }

  @Check("09.k-threads-named")
  public void k_threads_named(Lab lab) {
    int threads = 3 + lab.random().nextInt(4);
    Site before = lab.site(SitePlan.pages(2));
    Site site = lab.site(SitePlan.pages(4 * threads).together(threads));
    Fetching seen = lab.observe(() -> Fetching.again(before.uris(), site.uris(), threads));
    lab.judge(
        judge -> {
          Outcomes.of(judge, seen.fetched());
          Threads.requireNamed(judge, seen, threads);
        });
  }

  @Check("09.closed-always")
  public void closed_always(Lab lab) {
    lab.watchThreads();
    Site good = lab.site(SitePlan.pages(6));
    Site failing = lab.site(SitePlan.pages(6).page(1, status(500)).page(3, fault(Fault.RESET)));
    Site odd = lab.site(SitePlan.pages(5));
    List<URI> withNone = new ArrayList<>(odd.uris());
    withNone.set(2, URI.create("no-address"));
    List<Worker> afterPages = lab.observe(() -> Fetching.left(good.uris(), 3));
    List<Worker> afterFailures =
        afterPages.isEmpty() ? lab.observe(() -> Fetching.left(failing.uris(), 3)) : List.of();
    List<Worker> afterException =
        afterPages.isEmpty() && afterFailures.isEmpty()
            ? lab.observe(() -> Fetching.left(withNone, 3))
            : List.of();
    lab.awaitThreads();
    lab.judge(
        judge -> {
          Threads.requireGone(judge, "fetchAll had returned", afterPages);
          Threads.requireGone(judge, "fetchAll had returned failures", afterFailures);
          Threads.requireGone(judge, "get had thrown a RuntimeException", afterException);
          Threads.requireNothingElse(judge);
        });
  }
}
