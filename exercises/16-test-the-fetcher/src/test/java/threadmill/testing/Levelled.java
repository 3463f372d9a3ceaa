package threadmill.testing;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A fetcher that differs from others in nothing that is not promised: neither in the class of its
 * lists, nor in the words of its exceptions, nor in the functions that it hands to the web's futures,
 * nor in whether it asks the web on several threads at once. By such things a test could tell them
 * apart that tests nothing.
 *
 * @param refusal what it says to a limit that it refuses, before the limit
 */
record Levelled(Fetcher fetcher, String refusal) implements Fetcher {

  /** Makes fetchers that are levelled on both sides. */
  static Function<Web, Fetcher> of(Function<Web, Fetcher> maker, String refusal) {
    return web -> new Levelled(maker.apply(new OneAtATime(web)), refusal);
  }

  /** A test's web that is asked by one thread at a time, and sees functions of this class alone. */
  private static final class OneAtATime implements Web {

    private final Web web;
    private final ReentrantLock asking = new ReentrantLock();

    OneAtATime(Web web) {
      this.web = web;
    }

    @Override
    public CompletableFuture<String> get(URI page) {
      CompletableFuture<String> inner;
      asking.lock();
      try {
        inner = web.get(page);
      } finally {
        asking.unlock();
      }
      return inner == null ? null : linked(inner, Function.identity());
    }
  }

  /** What becomes of one becomes of the other, and cancelling goes back. */
  private static <T> CompletableFuture<T> linked(
      CompletableFuture<T> inner, Function<T, T> copy) {
    CompletableFuture<T> outer = new CompletableFuture<>();
    inner.whenComplete(
        (value, error) -> {
          if (error == null) {
            outer.complete(copy.apply(value));
          } else {
            outer.completeExceptionally(error);
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
      inner = fetcher.fetchAll(pages, limit);
    } catch (IllegalArgumentException refused) {
      throw new IllegalArgumentException(refusal + limit);
    } catch (NullPointerException none) {
      throw new NullPointerException("pages must not be null");
    }
    return linked(inner, ArrayList::new);
  }
}
