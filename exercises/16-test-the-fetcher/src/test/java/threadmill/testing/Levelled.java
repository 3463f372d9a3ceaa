package threadmill.testing;

import io.github.threadmill.api.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A fetcher that differs from others in nothing that is not promised: neither in what it calls on
 * the list that it gets, nor in the class of the one that it gives, nor in the words of its
 * exceptions, nor in what it asks those of the web, nor in the functions that it hands to the web's
 * futures. By such things a test could tell them apart that tests nothing.
 *
 * @param refusal what it says to a limit that it refuses, before the limit
 */
record Levelled(Fetcher fetcher, String refusal) implements Fetcher {

  /** Makes fetchers that are levelled on both sides. */
  static Function<Web, Fetcher> of(Function<Web, Fetcher> maker, String refusal) {
    return web -> new Levelled(maker.apply(levelled(web)), refusal);
  }

  /** A test's web, which sees functions of this class alone; its exceptions go no further. */
  private static Web levelled(Web web) {
    return page -> {
      CompletableFuture<String> inner = web.get(page);
      return inner == null ? null : linked(inner, Function.identity(), Levelled::plain);
    };
  }

  private static Throwable plain(Throwable error) {
    return error instanceof CancellationException
        ? new CancellationException()
        : new IOException("the request failed");
  }

  /** What becomes of one becomes of the other, and cancelling goes back. */
  private static <T> CompletableFuture<T> linked(
      CompletableFuture<T> inner, Function<T, T> copy, UnaryOperator<Throwable> plain) {
    CompletableFuture<T> outer = new CompletableFuture<>();
    inner.whenComplete(
        (value, error) -> {
          if (error == null) {
            outer.complete(copy.apply(value));
          } else {
            outer.completeExceptionally(plain.apply(error));
          }
        });
    outer.whenComplete(
        (value, error) -> {
          if (outer.isCancelled()) {
            inner.cancel(true);
          }
        });
    return outer;
  }

  @Override
  public CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, int limit) {
    CompletableFuture<List<Outcome>> inner;
    try {
      inner = fetcher.fetchAll(limit < 1 ? List.of() : new ArrayList<>(pages), limit);
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(refusal + limit);
    } catch (NullPointerException none) {
      throw new NullPointerException("pages must not be null");
    }
    return linked(inner, ArrayList::new, UnaryOperator.identity());
  }
}
