package threadmill.testing;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * A right one: as many lanes as the limit allows, each takes the next page when its last ended. No
 * line of it takes luck to run.
 *
 * <p>The broken ones are this one with one method replaced: their flaws are all that differs. If
 * anything else did, a test could tell them apart that tests nothing.
 */
public class LanesFetcher implements Fetcher {

  private final Web web;

  public LanesFetcher(Web web) {
    this.web = web;
  }

  @Override
  public final CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, was " + limit);
    }
    if (pages.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    Run run = new Run(pages);
    List<CompletableFuture<Void>> lanes = run.begin(lanes(limit, pages.size()));
    CompletableFuture<List<Outcome>> result =
        CompletableFuture.allOf(lanes.toArray(CompletableFuture<?>[]::new))
            .thenApply(done -> new ArrayList<>(run.outcomes.values()));
    result.whenComplete(
        (list, error) -> {
          if (result.isCancelled()) {
            run.cancelled.complete(null);
          }
        });
    return result;
  }

  /** How many lanes there are. */
  int lanes(int limit, int pages) {
    return Math.min(limit, pages);
  }

  /**
   * Takes outcomes by the places of their pages, and gives them back in the order of the result.
   */
  Map<Integer, Outcome> outcomes() {
    return new TreeMap<>();
  }

  /** How a lane goes on whose page has failed. */
  CompletableFuture<Void> goOn(Run run, Throwable error) {
    return run.lane();
  }

  /** What becomes of a request when nobody wants the result any more. */
  void cancel(CompletableFuture<String> answer) {
    answer.cancel(true);
  }

  /** One list of pages. */
  final class Run {

    private final List<URI> pages;
    private final Map<Integer, Outcome> outcomes = Collections.synchronizedMap(outcomes());
    private final CompletableFuture<Void> cancelled = new CompletableFuture<>();
    private final InTurn inTurn = new InTurn();
    private int next;

    private Run(List<URI> pages) {
      this.pages = pages;
    }

    private List<CompletableFuture<Void>> begin(int count) {
      List<CompletableFuture<Void>> lanes = new ArrayList<>();
      inTurn.execute(
          () -> {
            for (int lane = 0; lane < count; lane++) {
              lanes.add(lane());
            }
          });
      return lanes;
    }

    /** Whether every page has been taken. To be asked in turn. */
    boolean isDealt() {
      return next == pages.size();
    }

    /** To be run in turn. */
    CompletableFuture<Void> lane() {
      if (isDealt() || cancelled.isDone()) {
        return CompletableFuture.completedFuture(null);
      }
      int page = next++;
      URI uri = pages.get(page);
      CompletableFuture<String> answer = web.get(uri);
      cancelled.thenRun(() -> cancel(answer));
      return answer
          .handle(
              (text, error) -> {
                outcomes.put(
                    page,
                    error == null
                        ? new Outcome.Page(uri, text)
                        : new Outcome.Failure(uri, error.toString()));
                return error;
              })
          .thenComposeAsync(error -> error == null ? lane() : goOn(this, error), inTurn);
    }
  }
}
