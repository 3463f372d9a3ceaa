package threadmill.parallel;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Attempt;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.watch.BlockingListener.Answer;
import java.util.concurrent.atomic.AtomicInteger;

/** The hidden checks of 13-parallel-cpu. */
public class MoreParallelMapChecks {

  @Check("13.exception")
  public void exception(Lab lab) {
    Attempt<String> two = lab.attempt(Failing::two);
    Attempt<String> error = lab.attempt(() -> Failing.error(2));
    Attempt<String> alone = lab.attempt(() -> Failing.error(1));
    lab.judge(
        judge -> {
          Failing.requireEarlier(judge, two);
          Failing.requireError(judge, error);
          Failing.requireError(judge, alone);
        });
  }

  @Check("13.other-workers")
  public void other_workers(Lab lab) {
    Meeting seen = lab.observe(() -> Meeting.of(3, 40));
    if (fits(seen)) {
      seen = lab.observe(() -> Meeting.of(8, 64));
    }
    if (fits(seen)) {
      seen = lab.observe(() -> Meeting.of(1, 10));
    }
    Meeting last = seen;
    lab.judge(judge -> Meeting.require(judge, last));
  }

  private static boolean fits(Meeting seen) {
    return seen.met() && seen.log().peakAtOnce() <= seen.workers();
  }

  @Check("13.no-idle-spin")
  public void no_idle_spin(Lab lab) {
    AtomicInteger waits = new AtomicInteger();
    lab.listen(
        (call, receiver, arguments) -> {
          waits.incrementAndGet();
          return Answer.PROCEED;
        });
    Idling seen = lab.observe(() -> Idling.seen(waits::get));
    lab.judge(judge -> Idling.require(judge, seen));
  }
}
