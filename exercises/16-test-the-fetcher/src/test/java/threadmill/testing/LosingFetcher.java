package threadmill.testing;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A broken one: the first page that fails fails everything. */
public final class LosingFetcher implements Fetcher {

  private final Web web;

  public LosingFetcher(Web web) {
    this.web = web;
  }

  @Override
  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1, was " + limit);
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
    private final AtomicInteger next = new AtomicInteger();
    private final Set<CompletableFuture<?>> inFlight = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    Run(List<URI> pages) {
      this.pages = pages;
      this.outcomes = new Outcome[pages.size()];
    }

    CompletableFuture<Void> lane() {
      int page = next.getAndIncrement();
      if (cancelled || page >= pages.size()) {
        return CompletableFuture.completedFuture(null);
      }
      URI uri = pages.get(page);
      CompletableFuture<String> answer = web.get(uri);
      inFlight.add(answer);
      if (cancelled) {
        answer.cancel(true);
      }
      return answer
          .whenComplete(
              (text, error) -> {
                inFlight.remove(answer);
                outcomes[page] =
                    error == null
                        ? new Outcome.Page(uri, text)
                        : new Outcome.Failure(uri, error.toString());
              })
          .thenCompose(done -> lane());
    }

    void cancel() {
      cancelled = true;
      inFlight.forEach(answer -> answer.cancel(true));
    }
  }
}
