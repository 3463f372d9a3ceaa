package threadmill.fetcher;

import io.github.threadmill.api.Outcome;
import java.util.concurrent.CompletableFuture;

/**
 * A request in flight.
 *
 * @param answer what {@code sendAsync} returned: cancelling it, and it alone, ends the exchange
 * @param outcome completes with an outcome in any case
 */
record Exchange(CompletableFuture<?> answer, CompletableFuture<Outcome> outcome) {

  void cancel() {
    answer.cancel(true);
  }
}
