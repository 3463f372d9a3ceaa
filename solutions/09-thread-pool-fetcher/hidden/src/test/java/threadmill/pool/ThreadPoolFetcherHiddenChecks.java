package threadmill.pool;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Kept;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.lab.PageOutcomes;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;

/** The hidden checks of 09-thread-pool-fetcher. */
public class ThreadPoolFetcherHiddenChecks {

  private static final int THREADS = 3;

  @Check("09.interrupt")
  public void interrupt(Lab lab) {
    lab.watchThreads();
    Site site = lab.site(SitePlan.pages(10).never());
    Kept<Call> running = new Kept<>();
    lab.run(() -> running.set(Call.start(site.uris(), THREADS)));
    lab.until(
        "a request arrives", // three should; how many are in flight is another check's business
        () -> site.awaitArrivals(THREADS) || site.journal().arrivals() > 0);
    Call.End end = lab.observe(() -> running.get().interrupt());
    lab.awaitThreads();
    lab.judge(
        judge -> {
          boolean quiet = site.awaitQuiet();
          judge
              .help("interrupt the threads of the pool (shutdownNow does), then let it pass")
              .require(
                  end.how().isEmpty(),
                  "the calling thread was interrupted while it waited, and fetchAll %s; needs an"
                      + " InterruptedException",
                  end.how())
              .require(
                  quiet,
                  "%s still in flight after fetchAll had thrown its InterruptedException; needs 0",
                  PageOutcomes.requests(site.journal().inFlight()));
          Threads.requireGone(judge, "fetchAll had thrown its InterruptedException", end.left());
          Threads.requireNothingElse(judge);
        });
  }
}
