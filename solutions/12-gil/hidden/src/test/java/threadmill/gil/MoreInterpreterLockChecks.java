package threadmill.gil;

import io.github.threadmill.evidence.ShortWaits;
import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.races.SpuriousWakeups;
import java.util.concurrent.atomic.AtomicInteger;

/** The hidden checks of 12-gil. */
public class MoreInterpreterLockChecks {

  @Check("12.io-exception")
  public void io_exception(Lab lab) {
    String message = "disk " + lab.random().nextInt(1_000_000) + " is gone";
    Failing seen = lab.observe(() -> Failing.with(message));
    lab.judge(judge -> Failing.require(judge, seen));
  }

  @Check("12.waiting")
  public void waiting(Lab lab) {
    SpuriousWakeups wakeups = new SpuriousWakeups(3);
    ShortWaits shortWaits = new ShortWaits();
    AtomicInteger waits = new AtomicInteger();
    lab.listen(
        (call, receiver, arguments) -> {
          waits.incrementAndGet();
          shortWaits.beforeBlocking(call, receiver, arguments);
          return wakeups.beforeBlocking(call, receiver, arguments);
        });
    Waiting seen = lab.observe(() -> Waiting.seen(waits::get, wakeups, shortWaits));
    lab.judge(judge -> Waiting.require(judge, seen));
  }
}
