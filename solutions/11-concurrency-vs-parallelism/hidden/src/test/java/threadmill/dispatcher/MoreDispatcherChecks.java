package threadmill.dispatcher;

import static io.github.threadmill.network.PageBehaviour.held;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Attempt;
import io.github.threadmill.lab.Kept;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.network.Journal;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import io.github.threadmill.watch.BlockingListener.Answer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The hidden checks of 11-concurrency-vs-parallelism. */
public class MoreDispatcherChecks {

  @Check("11.one-worker-never-two")
  public void one_worker_never_two(Lab lab) {
    int pages = 60 + lab.random().nextInt(60);
    Site site = lab.site(SitePlan.pages(pages).together(pages));
    Attempt<Parsing> one = lab.attempt(() -> Parsing.of(site.uris(), 1));
    lab.judge(
        judge -> {
          Journal journal = site.journal();
          judge
              .help("how many requests are in flight has nothing to do with the number of workers")
              .require(
                  journal.barrierMet(),
                  "at most %d in flight with 1 worker; needs %d: each page answers only when all %d"
                      + " are asked for",
                  journal.peakInFlight(),
                  pages,
                  pages);
          Parsing parsing = one.value();
          judge.require(parsing != null, "your code threw %s", one.thrown());
          Parsing.require(judge, parsing);
        });
  }

  @Check("11.no-wait-on-a-request")
  public void no_wait_on_a_request(Lab lab) {
    int pages = 40;
    int workers = 2 + lab.random().nextInt(2);
    SitePlan plan = SitePlan.pages(pages);
    for (int page = 0; page < workers; page++) {
      plan = plan.page(page, held()); // one for each worker that would wait for it
    }
    Site site = lab.site(plan);
    AtomicInteger waits = new AtomicInteger();
    lab.listen(
        (call, receiver, arguments) -> {
          waits.incrementAndGet();
          return Answer.PROCEED;
        });
    Kept<Running> running = new Kept<>();
    lab.run(() -> running.set(Running.start(site.uris(), workers)));
    lab.until("requests arrive", () -> site.awaitArrivals(1));
    Idle idle = lab.observe(() -> Idle.seen(running.get(), pages - workers, waits::get));
    lab.until(
        "the late pages answer",
        () -> {
          site.release();
          return true;
        });
    List<String> results = lab.observe(() -> running.get().result());
    lab.judge(
        judge -> {
          Idle.require(judge, idle, pages, workers);
          Results.require(judge, site, results, Set.of());
        });
  }

  @Check("11.workers-gone")
  public void workers_gone(Lab lab) {
    Site site = lab.site(SitePlan.pages(12));
    List<String> afterReturn = lab.observe(() -> Leaving.afterReturn(site.uris()));
    Leaving afterFailure = lab.observe(() -> Leaving.afterFailure(site.uris()));
    lab.judge(
        judge -> {
          judge.help("open the executor in a try-with-resources, or shut it down in finally");
          Leaving.requireNone(judge, "returned", afterReturn);
          judge
              .help("what parse throws must reach the thread that called")
              .require(
                  afterFailure.thrown(),
                  "parse threw an exception for one page, and the call returned; needs to throw")
              .help("open the executor in a try-with-resources, or shut it down in finally");
          Leaving.requireNone(judge, "thrown", afterFailure.left());
        });
  }
}
