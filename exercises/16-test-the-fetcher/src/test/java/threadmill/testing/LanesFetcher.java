package threadmill.testing;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A right one: as many lanes as the limit allows, each takes the next page when its last ended. No
 * line of it takes luck to run.
 */
public final class LanesFetcher implements Fetcher {

  private final Web web;

  public LanesFetcher(Web web) {
    this.web = web;
  }

  @Override
  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, was " + limit);
    }
    if (pages.isEmpty()) {
      return CompletableFuture.completedFuture(List.of());
    }
    Run run = new Run(pages);
    List<CompletableFuture<Void>> lanes = new ArrayList<>();
    for (int lane = 0; lane < Math.min(limit, pages.size()); lane++) {
      lanes.add(run.lane());
    }
    CompletableFuture<List<Outcome>> result =
        CompletableFuture.allOf(lanes.toArray(CompletableFuture<?>[]::new))
            .thenApply(done -> Arrays.asList(run.outcomes));
    result.whenComplete(
        (list, error) -> {
          if (result.isCancelled()) {
            run.cancel();
          }
        });
    return result;
  }

  private final class Run {

    private final List<URI> pages;
    private final Outcome[] outcomes;
    private final Set<CompletableFuture<?>> inFlight = ConcurrentHashMap.newKeySet();
    private int next;

    Run(List<URI> pages) {
      this.pages = pages;
      this.outcomes = new Outcome[pages.size()];
    }

    CompletableFuture<Void> lane() {
      int page;
      URI uri;
      CompletableFuture<String> answer;
      synchronized (this) {
        if (next >= pages.size()) {
          return CompletableFuture.completedFuture(null);
        }
        page = next++;
        uri = pages.get(page);
        answer = web.get(uri);
        inFlight.add(answer);
      }
      return answer
          .handle(
              (text, error) -> {
                inFlight.remove(answer);
                outcomes[page] =
                    error == null
                        ? new Outcome.Page(uri, text)
                        : new Outcome.Failure(uri, error.toString());
                return null;
              })
          .thenCompose(done -> lane());
    }

    void cancel() {
      synchronized (this) {
        next = pages.size();
      }
      inFlight.forEach(answer -> answer.cancel(true));
    }
  }
}
