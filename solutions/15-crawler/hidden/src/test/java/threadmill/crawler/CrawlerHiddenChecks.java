package threadmill.crawler;

import static io.github.threadmill.network.PageBehaviour.failFirst;
import static java.time.Duration.ofMillis;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.lab.Kept;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.network.Exchange;
import io.github.threadmill.network.SitePlan;
import java.time.Duration;
import java.util.List;

/** The hidden checks of 15-crawler. */
public class CrawlerHiddenChecks {

  private static final Duration BACK_OFF = ofMillis(150);

  @Check("15.back-off")
  public void back_off(Lab lab) {
    Web alone = Web.on(lab, Graph.star(2), plan -> plan.page(1, failFirst(3, 503)));
    Kept<TestTimer> timer = new Kept<>();
    List<Outcome> first =
        lab.observe(
            () -> {
              timer.set(TestTimer.running());
              return Crawling.start(
                      alone, new WebParser(alone), timer.get(), new Limits(2, 2, 4, BACK_OFF))
                  .result();
            });
    List<Duration> asked = lab.observe(() -> timer.get().backOffs());
    Web narrow =
        Web.on(
            lab,
            Graph.star(5),
            plan -> {
              SitePlan failing = plan.limit(1);
              for (int page = 1; page < 5; page++) {
                failing = failing.page(page, failFirst(1, 502));
              }
              return failing;
            });
    Kept<TestTimer> held = new Kept<>();
    Kept<Crawling> running = new Kept<>();
    lab.run(
        () -> {
          held.set(TestTimer.held());
          running.set(
              Crawling.start(
                  narrow, new WebParser(narrow), held.get(), new Limits(1, 2, 2, BACK_OFF)));
        });
    lab.until(
        "4 pages are asked for, one after the other, while each waits for its second attempt"
            + " (perHost is 1: a page that waits has no request in flight)",
        () -> narrow.host(0).awaitArrivals(5));
    lab.run(() -> held.get().letGo(BACK_OFF));
    List<Outcome> second = lab.observe(() -> running.get().result());
    lab.judge(
        judge -> {
          Outcomes.requireExact(judge, alone, first);
          List<Duration> due =
              List.of(BACK_OFF, BACK_OFF.multipliedBy(2), BACK_OFF.multipliedBy(4));
          judge
              .help("ask the timer for backOff, then twice as much, and so on")
              .require(
                  asked.equals(due),
                  "before attempts 2, 3 and 4 of a page the timer was asked for %s; needs %s",
                  shown(asked),
                  shown(due));
          requireGaps(judge, alone.host(0).journal().requestsOf(1), due);
          Outcomes.requireExact(judge, narrow, second);
        });
  }

  /** From the end of one attempt to the next one: at least the time that was asked for. */
  private static void requireGaps(Judge judge, List<Exchange> attempts, List<Duration> due) {
    for (int i = 0; i < due.size(); i++) {
      long gap = attempts.get(i + 1).arrival() - attempts.get(i).end();
      judge
          .help("send the next request when the timer's future completes, not before")
          .require(
              gap >= due.get(i).toNanos(),
              "attempt %d came before the %d ms of the timer were over",
              i + 2,
              due.get(i).toMillis());
    }
  }

  private static String shown(List<Duration> times) {
    return times.isEmpty()
        ? "nothing"
        : String.join(", ", times.stream().map(time -> time.toMillis() + " ms").toList());
  }

  @Check("15.cancel-and-deadline")
  public void cancel_and_deadline(Lab lab) {
    Web late = Web.on(lab, Stopping.graph(), 2, plan -> plan);
    Kept<TestTimer> timer = new Kept<>();
    Kept<Crawling> running = new Kept<>();
    lab.run(
        () -> {
          timer.set(TestTimer.held());
          running.set(Stopping.start(late, timer.get()));
        });
    lab.until(Stopping.UNDER_WAY, () -> Stopping.isUnderWay(late));
    lab.run(() -> timer.get().letGo(Crawling.DEADLINE));
    List<Outcome> outcomes = lab.observe(() -> running.get().result());
    lab.until("the network is quiet, or not", () -> Stopping.settled(late));
    lab.run(() -> Stopping.letBackOffsGo(late, timer.get()));

    Web cancelled = Web.on(lab, Stopping.graph(), 2, plan -> plan);
    Kept<TestTimer> otherTimer = new Kept<>();
    Kept<Crawling> other = new Kept<>();
    lab.run(
        () -> {
          otherTimer.set(TestTimer.held());
          other.set(Stopping.start(cancelled, otherTimer.get()));
        });
    lab.until(Stopping.UNDER_WAY, () -> Stopping.isUnderWay(cancelled));
    lab.run(() -> other.get().future().cancel(true));
    lab.until("the network is quiet, or not", () -> Stopping.settled(cancelled));
    lab.run(() -> Stopping.letBackOffsGo(cancelled, otherTimer.get()));
    lab.judge(
        judge -> {
          Stopping.requireQuiet(judge, late, "at the deadline");
          Stopping.requireQuiet(judge, cancelled, "after cancel(true) on the result");
          Stopping.requireKept(judge, late, outcomes);
        });
  }
}
