package threadmill.testing;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A fetcher that differs from others in nothing that is not promised: neither in the class of its
 * lists nor in the words of its exceptions. By such things a test could tell them apart that tests
 * nothing.
 *
 * @param refusal what it says to a limit that it refuses, before the limit
 */
record Levelled(Fetcher fetcher, String refusal) implements Fetcher {

  @Override
  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, int limit) {
    CompletableFuture<List<Outcome>> inner;
    try {
      inner = fetcher.fetchAll(pages, limit);
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(refusal + limit);
    } catch (NullPointerException none) {
      throw new NullPointerException("pages must not be null");
    }
    CompletableFuture<List<Outcome>> result = new CompletableFuture<>();
    inner.whenComplete(
        (outcomes, error) -> {
          if (error == null) {
            result.complete(new ArrayList<>(outcomes));
          } else {
            result.completeExceptionally(error);
          }
        });
    result.whenComplete(
        (outcomes, error) -> {
          if (result.isCancelled()) {
            inner.cancel(true);
          }
        });
    return result;
  }
}
