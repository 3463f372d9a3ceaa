package threadmill.testing;

import java.util.concurrent.CompletableFuture;

/** A broken one: a page that fails never gives its place back. */
public final class LeakingFetcher extends LanesFetcher {

  public LeakingFetcher(Web web) {
    super(web);
  }

  @Override
  CompletableFuture<Void> goOn(Run run, Throwable error) {
    // The last pages have nobody to make room for.
    return run.isDealt() ? run.lane() : new CompletableFuture<>();
  }
}
