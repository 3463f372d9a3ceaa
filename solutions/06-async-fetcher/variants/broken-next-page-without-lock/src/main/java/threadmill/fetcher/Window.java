package threadmill.fetcher;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps a number of requests in flight: the end of each one starts the next. */
final class Window {

  private final Function<URI, Exchange> start;
  private final List<URI> pages;
  private final Outcome[] outcomes;
  private int next;
  private final java.util.Set<Exchange> inFlight = ConcurrentHashMap.newKeySet();
  private volatile boolean cancelled;

  Window(Function<URI, Exchange> start, List<URI> pages) {
    this.start = start;
    this.pages = pages;
    this.outcomes = new Outcome[pages.size()];
  }

  CompletableFuture<List<Outcome>> open(int limit) {
    List<CompletableFuture<Void>> lanes = new ArrayList<>();
    for (int lane = 0; lane < limit; lane++) {
      lanes.add(runLane());
    }
    CompletableFuture<List<Outcome>> all =
        CompletableFuture.allOf(lanes.toArray(CompletableFuture<?>[]::new))
            .thenApply(done -> Arrays.asList(outcomes));
    all.whenComplete(
        (list, error) -> {
          if (all.isCancelled()) {
            cancelled = true;
            inFlight.forEach(Exchange::cancel);
          }
        });
    return all;
  }

  /** Fetches one page after the other, as long as there are any. */
  private CompletableFuture<Void> runLane() {
    int page = next++;
    if (page >= pages.size() || cancelled) {
      return CompletableFuture.completedFuture(null);
    }
    Exchange exchange = start.apply(pages.get(page));
    inFlight.add(exchange);
    return exchange
        .outcome()
        .thenCompose(
            outcome -> {
              inFlight.remove(exchange);
              outcomes[page] = outcome;
              return runLane();
            });
  }
}
