package threadmill.session;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Attempt;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.lab.Kept;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.lab.PageOutcomes;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** The hidden checks of 05-session-fetcher. */
public class SessionFetcherHiddenChecks {

  @Check("05.close-twice-and-use-after")
  public void close_twice_and_use_after(Lab lab) {
    Site site = lab.site(SitePlan.pages(2));
    Site others = lab.site(SitePlan.pages(3));
    Kept<SessionFetcher> kept = new Kept<>();
    Kept<SessionFetcher> other = new Kept<>();
    lab.run(
        () -> {
          kept.set(new SessionFetcher(Sessions.LONG));
          other.set(new SessionFetcher(Sessions.LONG));
          kept.get().fetchAll(site.uris());
          other.get().fetchAll(others.uris().subList(0, 1));
          kept.get().close();
        });
    AtomicBoolean ended = new AtomicBoolean();
    lab.until(
        "the network has looked at the closed session's connections",
        () -> {
          ended.set(site.awaitDisconnected());
          return true;
        });
    Attempt<Integer> again =
        lab.attempt(
            () -> {
              kept.get().close();
              return 0;
            });
    boolean after = lab.observe(() -> refuses(kept.get(), site.uris()));
    boolean escaped =
        lab.observe(
            () -> refuses(SessionFetcher.withSession(Sessions.LONG, it -> it), site.uris()));
    List<Outcome> stillOpen = lab.observe(() -> other.get().fetchAll(others.uris()));
    Attempt<Integer> unused =
        lab.attempt(
            () -> {
              other.get().close();
              new SessionFetcher(Sessions.LONG).close();
              return 0;
            });
    lab.judge(
        judge -> {
          judge
              .help("let each session have a client of its own, and close that one")
              .require(
                  ended.get(),
                  "1 connection still open after its session was closed, while another session was"
                      + " open; needs 0");
          requireQuiet(judge, again, "close() of a closed session");
          requireRefused(judge, after, "fetchAll of a closed session");
          requireRefused(judge, escaped, "fetchAll of a session that withSession had closed");
          judge.require(
              site.journal().arrivals() == 2,
              "%d requests came from closed sessions; needs 0",
              site.journal().arrivals() - 2);
          judge.help("let each session have a client of its own");
          PageOutcomes.requirePages(judge, others, stillOpen);
          requireQuiet(judge, unused, "close() of a session that was not used");
        });
  }

  @Check("05.interrupt")
  public void interrupt(Lab lab) {
    Site silent = lab.site(SitePlan.pages(1).never());
    Attempt<List<Outcome>> interrupted =
        lab.attempt(
            () -> {
              Thread.currentThread().interrupt();
              // Not closed: that may take as long as a request that nobody waits for any more.
              return new SessionFetcher(Sessions.LONG).fetchAll(silent.uris());
            });
    lab.judge(
        judge ->
            judge
                .help("let the InterruptedException of send pass; it is no failure of the page")
                .require(
                    interrupted.failed()
                        && interrupted.thrown().type().equals("InterruptedException"),
                    "the thread was interrupted while it waited for a page, and fetchAll %s; needs"
                        + " an InterruptedException",
                    interrupted.failed() ? "threw " + interrupted.thrown() : "returned"));
  }

  private static void requireQuiet(Judge judge, Attempt<Integer> attempt, String what) {
    judge.require(!attempt.failed(), "%s threw %s; needs to return", what, attempt.thrown());
  }

  /** Part of an observation; any other exception says enough by itself. */
  private static boolean refuses(SessionFetcher closed, List<URI> pages)
      throws InterruptedException {
    try {
      closed.fetchAll(pages);
      return false;
    } catch (IllegalStateException refused) {
      return true;
    }
  }

  private static void requireRefused(Judge judge, boolean refused, String what) {
    judge
        .help("ask first whether the session is closed, and throw an IllegalStateException then")
        .require(refused, "%s returned; needs an IllegalStateException", what);
  }
}
