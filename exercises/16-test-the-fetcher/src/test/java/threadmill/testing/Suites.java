package threadmill.testing;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.suite.Heard;
import io.github.threadmill.suite.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Runs the student's tests on a fetcher, and says what they must say. */
final class Suites {

  /** So often a test must fail on a broken fetcher, and never on a right one. */
  static final int TIMES = 20;

  private static final String REFUSAL = "limit must be at least 1, was ";

  private Suites() {}

  /**
   * A fetcher that is right.
   *
   * @param times how often the tests are run on it: a slow one goes without luck
   * @param refusal what it says to a limit that it refuses
   */
  record Right(Function<Web, Fetcher> fetcher, int times, String refusal) {

    Right(Function<Web, Fetcher> fetcher, int times) {
      this(fetcher, times, REFUSAL);
    }
  }

  /** Part of an observation. Runs the tests on one after the other until a test has failed. */
  static List<Heard> onRight(Right... fetchers) throws InterruptedException {
    Suite suite = Suite.of(FetcherTest.class);
    List<Heard> heard = new ArrayList<>();
    for (Right right : fetchers) {
      UnderTest.is(Levelled.of(right.fetcher(), right.refusal()));
      heard.add(suite.onRight("a right fetcher", right.times()));
      if (!heard.getLast().accepted()) {
        break;
      }
    }
    return heard;
  }

  /** Part of an observation. */
  static Heard onBroken(Function<Web, Fetcher> fetcher, String flaw) throws InterruptedException {
    UnderTest.is(Levelled.of(fetcher, REFUSAL));
    return Suite.of(FetcherTest.class).onBroken("a fetcher that " + flaw, TIMES);
  }

  /**
   * @param fetchers how each of the right ones works
   */
  static void requireAccepted(Judge judge, List<Heard> heard, String... fetchers) {
    for (int i = 0; i < heard.size(); i++) {
      requireAccepted(judge, heard.get(i), fetchers[i]);
    }
  }

  private static void requireAccepted(Judge judge, Heard heard, String fetcher) {
    judge
        .help("write at least one method with @Test in FetcherTest")
        .require(heard.tests() > 0, "FetcherTest has no tests")
        .help(
            "wait for what is promised, with await… or get(time), and for as long as 4 s; ask for"
                + " nothing that Fetcher does not promise")
        .require(
            heard.accepted(),
            "%s failed in run %d on a right fetcher (%s); needs no failure\nit said %s",
            heard.test(),
            heard.runs(),
            fetcher,
            heard.reason());
  }

  /**
   * @param flaw what the broken fetcher does
   * @param help what a test that catches it looks like
   */
  static void requireCaught(Judge judge, Heard heard, String flaw, String help) {
    judge
        .help(help)
        .require(
            heard.failures() > 0, "no test failed on a fetcher that %s; needs one that does", flaw)
        .require(
            heard.caught(),
            "%s failed in %d of %d runs on a fetcher that %s; needs a test that fails every time",
            heard.test(),
            heard.failures(),
            heard.runs(),
            flaw);
  }
}
