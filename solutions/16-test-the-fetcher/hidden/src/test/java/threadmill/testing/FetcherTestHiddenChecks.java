package threadmill.testing;

import static java.util.stream.Collectors.joining;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.suite.Coverage;
import io.github.threadmill.suite.Heard;
import java.lang.reflect.Constructor;
import java.util.List;

/** The hidden checks of 16-test-the-fetcher. */
public class FetcherTestHiddenChecks {

  @Check("16.accepts-others")
  public void accepts_others(Lab lab) {
    List<Heard> heard =
        lab.observe(
            () ->
                Suites.onRight(
                    new Suites.Right(QueueFetcher::new, Suites.TIMES, "limit: "),
                    new Suites.Right(web -> new ThreadsFetcher(web, lab.seed(), 300), 1)));
    lab.judge(
        judge ->
            Suites.requireAccepted(
                judge,
                heard,
                "a queue of pages, dealt out in turn",
                "everything happens on other threads, up to 0.3 s later"));
  }

  @Check("16.catches-leak")
  public void catches_leak(Lab lab) {
    String flaw = "loses a place with each page that fails";
    Heard heard = lab.observe(() -> Suites.onBroken(LeakingFetcher::new, flaw));
    lab.judge(
        judge ->
            Suites.requireCaught(
                judge, heard, flaw, "fail as many pages as the limit allows, with more to come"));
  }

  @Check("16.catches-deaf-to-cancel")
  public void catches_deaf_to_cancel(Lab lab) {
    String flaw = "cancels no request when its result is cancelled";
    Heard heard = lab.observe(() -> Suites.onBroken(DeafFetcher::new, flaw));
    lab.judge(
        judge ->
            Suites.requireCaught(
                judge, heard, flaw, "cancel the result, and wait for the web to be quiet"));
  }

  @Check("16.coverage")
  public void coverage(Lab lab) {
    Coverage.Covered covered =
        lab.observe(
            () -> {
              try (Coverage coverage = new Coverage(LanesFetcher.class)) {
                Constructor<?> maker = coverage.probed().getConstructor(Web.class);
                List<Heard> unused = Suites.onRight(new Suites.Right(web -> make(maker, web), 1));
                return coverage.measured();
              }
            });
    lab.judge(
        judge ->
            judge
                .help(
                    "write a test for each sentence of Fetcher: empty list, limit below 1, failure,"
                        + " cancellation")
                .require(
                    covered.missed().isEmpty(),
                    "the tests ran %d of the %d lines of a right fetcher; needs all of them\n"
                        + "not run: LanesFetcher.java, lines %s",
                    covered.run(),
                    covered.lines(),
                    covered.missed().stream().map(String::valueOf).collect(joining(", "))));
  }

  private static Fetcher make(Constructor<?> maker, Web web) {
    try {
      return (Fetcher) maker.newInstance(web);
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(broken);
    }
  }
}
