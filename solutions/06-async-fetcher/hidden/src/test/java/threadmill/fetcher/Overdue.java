package threadmill.fetcher;

import static io.github.threadmill.network.PageBehaviour.dribble;
import static io.github.threadmill.network.PageBehaviour.never;
import static java.time.Duration.ofSeconds;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.lab.PageOutcomes;
import io.github.threadmill.network.Journal;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Six pages and a deadline: two are overdue, four are there at once. Beside the student's fetcher a
 * right one fetches such pages: a machine on which it is slow tells nothing of the other one.
 *
 * @param control how long the right one took, in nanoseconds
 */
record Overdue(Site site, Duration deadline, List<Outcome> outcomes, long control) {

  private static final int SILENT = 1;
  private static final int SLOW = 4;

  /** What comes out of the student's process. */
  record Seen(List<Outcome> outcomes, long control) {}

  static Overdue in(Lab lab, Duration deadline) {
    Site site =
        lab.site(SitePlan.pages(6).page(SILENT, never()).page(SLOW, dribble(60, ofSeconds(60))));
    Site others = lab.site(SitePlan.pages(4));
    Seen seen =
        lab.observe(
            () -> {
              CompletableFuture<Long> control = fetched(others.uris());
              List<Outcome> outcomes = Fetching.all(site.uris(), deadline);
              return new Seen(outcomes, control.join());
            });
    return new Overdue(site, deadline, seen.outcomes(), seen.control());
  }

  /** Completes with the time that it took. */
  private static CompletableFuture<Long> fetched(List<URI> pages) {
    long start = System.nanoTime();
    HttpClient client = HttpClient.newHttpClient();
    return CompletableFuture.allOf(
            pages.stream()
                .map(
                    page ->
                        client.sendAsync(
                            HttpRequest.newBuilder(page).build(), BodyHandlers.ofString()))
                .toArray(CompletableFuture<?>[]::new))
        .thenApply(
            all -> {
              client.shutdown();
              return System.nanoTime() - start;
            });
  }

  /** Whether all that was there at once has come out as a page. */
  boolean hasPages() {
    for (int page = 0; page < outcomes.size(); page++) {
      if (page != SILENT && page != SLOW && !(outcomes.get(page) instanceof Outcome.Page)) {
        return false;
      }
    }
    return true;
  }

  void require(Judge judge) {
    boolean quiet = site.awaitQuiet();
    Journal journal = site.journal();
    judge.requireEvidence(
        hasPages() || control < deadline.toNanos() / 4,
        "a right fetcher took %d ms for pages that are there at once: the machine is too busy",
        Duration.ofNanos(control).toMillis());
    PageOutcomes.requirePages(judge, site, outcomes, SILENT, SLOW);
    judge
        .help("orTimeout completes a future and leaves its request in flight; cancel the request")
        .require(
            quiet,
            "%s still in flight after the deadline of %d s; needs 0",
            PageOutcomes.requests(journal.inFlight()),
            deadline.toSeconds());
  }
}
