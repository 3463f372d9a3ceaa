package threadmill.testing;

import java.util.concurrent.CompletableFuture;

/** A broken one: cancelling the result cancels no request. */
public final class DeafFetcher extends LanesFetcher {

  public DeafFetcher(Web web) {
    super(web);
  }

  @Override
  void cancel(CompletableFuture<String> answer) {
    // The request goes on, for nobody.
  }
}
