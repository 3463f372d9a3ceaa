package threadmill.shared;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;
import java.util.List;

/** The hidden checks of 08-shared-memory. */
public class MoreSharedMemoryChecks {

  @Check("08.buffer-interrupt")
  public void buffer_interrupt(Lab lab) {
    Interrupting.Ears ears = new Interrupting.Ears();
    lab.listen(ears);
    Interrupting taker = lab.observe(() -> Interrupting.taker(ears));
    Interrupting putter = lab.observe(() -> Interrupting.putter(ears));
    int room = lab.observe(() -> Interrupting.room(ears));
    lab.judge(
        judge -> {
          Interrupting.require(judge, taker, "a thread that takes", List.of());
          Interrupting.require(judge, putter, "a thread that puts", List.of("first"));
          Interrupting.requireRoom(judge, room);
        });
  }

  @Check("08.fault-contained")
  public void fault_contained(Lab lab) {
    Refusing credit = lab.observe(() -> Refusing.of("credit"));
    Refusing debit = lab.observe(() -> Refusing.of("debit"));
    lab.judge(
        judge -> {
          Refusing.require(judge, credit);
          Refusing.require(judge, debit);
        });
  }
}
