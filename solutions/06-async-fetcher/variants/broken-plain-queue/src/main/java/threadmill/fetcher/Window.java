package threadmill.fetcher;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Keeps a number of requests in flight: the end of each one starts the next. */
final class Window {

  private final Function<URI, Exchange> start;
  private final List<URI> pages;
  private final Outcome[] outcomes;
  private final Queue<Integer> open = new ArrayDeque<>();
  private final java.util.Set<Exchange> inFlight = ConcurrentHashMap.newKeySet();
  private volatile boolean cancelled;

  Window(Function<URI, Exchange> start, List<URI> pages) {
    this.start = start;
    this.pages = pages;
    this.outcomes = new Outcome[pages.size()];
    for (int page = 0; page < pages.size(); page++) {
      open.add(page);
    }
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
    Integer page = open.poll();
    if (page == null || cancelled) {
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
