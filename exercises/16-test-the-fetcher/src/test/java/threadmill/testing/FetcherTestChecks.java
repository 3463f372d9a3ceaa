package threadmill.testing;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.suite.Heard;
import java.util.List;

/** The public checks of 16-test-the-fetcher. */
public class FetcherTestChecks {

  @Check("16.accepts-right")
  public void accepts_right(Lab lab) {
    List<Heard> heard =
        lab.observe(
            () ->
                Suites.onRight(
                    new Suites.Right(LanesFetcher::new, Suites.TIMES),
                    new Suites.Right(web -> new ThreadsFetcher(web, lab.seed(), 0), Suites.TIMES),
                    new Suites.Right(web -> new ThreadsFetcher(web, lab.seed(), 80), 2)));
    lab.judge(
        judge ->
            Suites.requireAccepted(
                judge,
                heard,
                "every request begins on the caller's thread",
                "everything happens on other threads",
                "everything happens on other threads, a little later"));
  }

  @Check("16.catches-sequential")
  public void catches_sequential(Lab lab) {
    String flaw = "asks for one page after the other";
    Heard heard = lab.observe(() -> Suites.onBroken(SequentialFetcher::new, flaw));
    lab.judge(
        judge ->
            Suites.requireCaught(
                judge, heard, flaw, "answer nothing until as many requests are there as may be"));
  }

  @Check("16.catches-unbounded")
  public void catches_unbounded(Lab lab) {
    String flaw = "asks for all pages at once";
    Heard heard = lab.observe(() -> Suites.onBroken(UnboundedFetcher::new, flaw));
    lab.judge(
        judge ->
            Suites.requireCaught(
                judge, heard, flaw, "ask the web for its peakInFlight when all is over"));
  }

  @Check("16.catches-reordered")
  public void catches_reordered(Lab lab) {
    String flaw = "returns outcomes in the order of arrival";
    Heard heard = lab.observe(() -> Suites.onBroken(ReorderedFetcher::new, flaw));
    lab.judge(
        judge ->
            Suites.requireCaught(
                judge, heard, flaw, "answer the last page first, and compare addresses"));
  }

  @Check("16.catches-lost-failure")
  public void catches_lost_failure(Lab lab) {
    String flaw = "fails as a whole when one page fails";
    Heard heard = lab.observe(() -> Suites.onBroken(LosingFetcher::new, flaw));
    lab.judge(
        judge ->
            Suites.requireCaught(
                judge, heard, flaw, "fail one page, answer the others, and look at each outcome"));
  }
}
