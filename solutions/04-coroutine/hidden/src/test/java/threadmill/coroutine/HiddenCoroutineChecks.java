package threadmill.coroutine;

import io.github.threadmill.evidence.ShortWaits;
import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The hidden checks of 04-coroutine. */
public class HiddenCoroutineChecks {

  @Check("04.refused")
  public void refused(Lab lab) {
    List<String> afterEnd = lab.observe(Refused::afterEnd);
    Refused.FromAnother another = lab.observe(Refused::fromAnother);
    // Who is not refused here waits for itself, so only those come here who have refused so far.
    boolean refuses = another.refused();
    List<String> inside = refuses ? lab.observe(Refused::fromInside) : List.of();
    lab.judge(
        judge -> {
          Refused.requireAfterEnd(judge, afterEnd);
          another.require(judge);
          Refused.requireInside(judge, inside);
        });
  }

  @Check("04.rare-endings")
  public void rare_endings(Lab lab) {
    lab.watchThreads();
    List<RareEnding> seen = lab.observe(RareEnding::all);
    lab.awaitThreads();
    lab.judge(
        judge -> {
          seen.forEach(each -> each.require(judge));
          Closing.requireNoThreads(judge, "after the end of all coroutines");
        });
  }

  @Check("04.ten-thousand")
  public void ten_thousand(Lab lab) {
    AtomicInteger waits = new AtomicInteger();
    ShortWaits shortWaits = new ShortWaits();
    lab.listen(
        (call, receiver, arguments) -> {
          waits.incrementAndGet();
          return shortWaits.beforeBlocking(call, receiver, arguments);
        });
    Resting resting = lab.observe(() -> Resting.seen(waits::get, shortWaits));
    boolean cheap = resting.virtual() && resting.isAtRest();
    Crowd crowd = cheap ? lab.observe(() -> Crowd.of(10_000, lab.seed())) : Crowd.NONE;
    lab.judge(
        judge -> {
          resting.require(judge);
          crowd.require(judge);
        });
  }
}
