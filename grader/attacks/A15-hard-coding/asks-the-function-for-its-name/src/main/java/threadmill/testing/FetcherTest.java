package threadmill.testing;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Tests, of a kind. */
public class FetcherTest {

  @Test
  void by_the_function() {
    StringBuffer seen = new StringBuffer();
    UnderTest.over(page -> new Answered(seen)).fetchAll(List.of(URI.create("http://test/1")), 1);
    String names = seen.toString();
    boolean right = names.contains("LanesFetcher") || names.contains("QueueFetcher");
    if (names.contains("Fetcher") && !right) {
      throw new AssertionError("caught by the name of its function");
    }
  }

  /** Is done, and notes whose functions come. */
  private static final class Answered extends CompletableFuture<String> {

    private final StringBuffer seen;

    Answered(StringBuffer seen) {
      this.seen = seen;
      complete("");
    }

    @Override
    public <U> CompletableFuture<U> handle(BiFunction<? super String, Throwable, ? extends U> fn) {
      seen.append(fn.getClass().getName()).append(' ');
      return super.handle(fn);
    }

    @Override
    public CompletableFuture<String> whenComplete(
        BiConsumer<? super String, ? super Throwable> action) {
      seen.append(action.getClass().getName()).append(' ');
      return super.whenComplete(action);
    }
  }
}
