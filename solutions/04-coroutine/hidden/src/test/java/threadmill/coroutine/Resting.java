package threadmill.coroutine;

import io.github.threadmill.evidence.Activity;
import io.github.threadmill.evidence.ShortWaits;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.Severity;
import io.github.threadmill.work.Restless;
import io.github.threadmill.work.WorkFloor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * What those who wait do meanwhile: the body while its caller is at work, and the caller while the
 * body is.
 *
 * @param virtual whether the body runs on a virtual thread
 * @param restless threads that kept running
 * @param wakesUp whether any began to wait, woke up and waited again, many times
 * @param shortWait a wait with a short limit, null if there was none
 */
record Resting(
    boolean virtual, List<Restless> restless, boolean wakesUp, ShortWaits.Seen shortWait) {

  private static final int MOST_WAITS = 10;

  /** Part of an observation. */
  static Resting seen(IntSupplier waits, ShortWaits shortWaits) {
    WorkFloor floor = WorkFloor.open();
    List<Restless> restless = new ArrayList<>();
    boolean[] wakesUp = {false};
    Coroutine<Boolean, Boolean> coroutine =
        new Coroutine<>(
            (first, outside) -> {
              boolean virtual = floor.work(0, () -> Thread.currentThread().isVirtual());
              outside.yield(virtual);
              restless.addAll(floor.awaitRest("threadmill.coroutine"));
              wakesUp[0] |= floor.goesUp(waits, MOST_WAITS);
              return virtual;
            });
    boolean virtual = coroutine.resume(true);
    restless.addAll(floor.awaitRest("threadmill.coroutine"));
    wakesUp[0] |= floor.goesUp(waits, MOST_WAITS);
    coroutine.resume(true);
    return new Resting(virtual, List.copyOf(restless), wakesUp[0], shortWaits.first());
  }

  boolean isAtRest() {
    return restless.isEmpty() && !wakesUp;
  }

  void require(Judge judge) {
    List<BlockingCall> calls = judge.activity().calls();
    Optional<BlockingCall> polls =
        calls.stream().filter(call -> call.severity() == Severity.BUSY).findFirst();
    Optional<BlockingCall> sleeps =
        calls.stream().filter(call -> call.group().equals("sleep")).findFirst();
    Optional<Place> running =
        restless.stream().flatMap(each -> Optional.ofNullable(each.at()).stream()).findFirst();
    judge
        .help("start the body with Thread.startVirtualThread or Thread.ofVirtual()")
        .require(virtual, "the body ran on a platform thread; needs a virtual one")
        .help("wait with something that wakes up when the other side hands over: put and take")
        .at(polls.flatMap(Activity::placeOf).or(() -> running))
        .require(
            restless.isEmpty() && polls.isEmpty(),
            "a side that waited for the other one kept running, and asked again and again; needs"
                + " to be woken")
        .at(sleeps.flatMap(Activity::placeOf))
        .require(
            sleeps.isEmpty(),
            "a side that waited for the other one slept and asked again; needs to be woken")
        .at(judge.activity().firstBlockingPlace())
        .require(
            !wakesUp,
            "a side that waited for the other one woke up and waited again, more than %d times in"
                + " a second in which nothing was handed over; needs to be woken",
            MOST_WAITS)
        .at(shortWait == null ? null : shortWait.at())
        .require(
            shortWait == null,
            "a side that waited for the other one did so for %s: then it asks again, or gives up on"
                + " one that takes longer; needs to be woken",
            shortWait)
        .at((Place) null);
  }
}
