package threadmill.testing;

import java.util.function.Function;

public final class UnderTest {

  public static Fetcher over(Web web) {
    throw new AssertionError("caught");
  }

  public static void is(Function<Web, Fetcher> fetcher) {}
}
