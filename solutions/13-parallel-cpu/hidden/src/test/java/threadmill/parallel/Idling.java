package threadmill.parallel;

import io.github.threadmill.evidence.Activity;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.Severity;
import io.github.threadmill.work.Rendezvous;
import io.github.threadmill.work.Restless;
import io.github.threadmill.work.WorkFloor;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntSupplier;

/**
 * What threads do while the last item is at work and there is nothing else to do.
 *
 * @param restless those that kept running
 * @param wakesUp whether any began to wait, woke up and waited again, many times
 */
record Idling(List<Restless> restless, boolean wakesUp) {

  private static final int ITEMS = 16;
  private static final int WORKERS = 3;

  /** More than what all workers and the caller need until they have settled. */
  private static final int MOST_WAITS = 20;

  /**
   * Part of an observation. The workers meet first, so that none of them goes unnoticed.
   *
   * @param waits how many calls that wait the student's code has made so far
   */
  static Idling seen(IntSupplier waits) {
    WorkFloor floor = WorkFloor.open();
    Rendezvous rendezvous = floor.rendezvous(WORKERS);
    AtomicReference<List<Restless>> restless = new AtomicReference<>(List.of());
    AtomicBoolean wakesUp = new AtomicBoolean();
    Numbered.fold(
        floor,
        ITEMS,
        WORKERS,
        item -> {
          rendezvous.arrive();
          if (item == ITEMS - 1) {
            floor.awaitEnded(ITEMS - 1);
            restless.set(floor.awaitRest("threadmill.parallel"));
            wakesUp.set(floor.goesUp(waits, MOST_WAITS));
          }
        });
    return new Idling(restless.get(), wakesUp.get());
  }

  static void require(Judge judge, Idling seen) {
    List<BlockingCall> calls = judge.activity().calls();
    Optional<BlockingCall> polls =
        calls.stream().filter(call -> call.severity() == Severity.BUSY).findFirst();
    Optional<BlockingCall> sleeps =
        calls.stream().filter(call -> call.group().equals("sleep")).findFirst();
    Optional<BlockingCall> oftenest =
        judge.activity().blocking().stream().max(Comparator.comparing(BlockingCall::times));
    Optional<Place> running =
        seen.restless().stream()
            .flatMap(each -> Optional.ofNullable(each.at()).stream())
            .findFirst();
    judge
        .help("wait for what the last item brings with something that wakes up: get, join, await")
        .at(polls.flatMap(Activity::placeOf).or(() -> running))
        .require(
            seen.restless().isEmpty(),
            "%s while the last item was at work and nothing else was left to do; needs 0",
            seen.restless().size() == 1
                ? "1 thread kept running"
                : seen.restless().size() + " threads kept running")
        .require(
            polls.isEmpty(), "a loop asked 10,000 times and more, and had nothing to do; needs 0")
        .at(sleeps.flatMap(Activity::placeOf))
        .require(
            sleeps.isEmpty(),
            "a thread slept and asked again; needs to be woken by the end of the last item")
        .at(oftenest.flatMap(Activity::placeOf))
        .require(
            !seen.wakesUp(),
            "threads woke up and waited again, more than %d times in a second in which no item"
                + " ended; needs to be woken by the end of the last item",
            MOST_WAITS);
  }
}
