package threadmill.testing;

import java.util.concurrent.CompletableFuture;

/** A broken one: the first page that fails fails everything. */
public final class LosingFetcher extends LanesFetcher {

  public LosingFetcher(Web web) {
    super(web);
  }

  @Override
  CompletableFuture<Void> goOn(Run run, Throwable error) {
    return CompletableFuture.failedFuture(error);
  }
}
