package threadmill.testing;

import java.util.function.Function;

/** Gives tests the fetcher that they are about. Given. */
public final class UnderTest {

  private static volatile Function<Web, Fetcher> maker;

  private UnderTest() {}

  /**
   * A fresh fetcher.
   *
   * @param web where it gets pages from
   */
  public static Fetcher over(Web web) {
    Function<Web, Fetcher> now = maker;
    if (now == null) {
      throw new IllegalStateException("no fetcher is under test: run the checks");
    }
    return now.apply(web)::fetchAll;
  }

  /** Says which fetcher is under test; for checks. */
  public static void is(Function<Web, Fetcher> fetcher) {
    maker = fetcher;
  }
}
