package threadmill.shared;

import io.github.threadmill.evidence.Activity;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.lab.Judge;
import io.github.threadmill.races.SpuriousWakeups;
import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.BlockingListener;
import io.github.threadmill.work.Callers;
import io.github.threadmill.work.WorkFloor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * One thread alone waits for a buffer and is woken up though nothing has changed.
 *
 * @param injected how many waits returned early
 * @param early whether the call ended before anything had changed
 * @param gotEarly what came of it then
 * @param rested whether the thread waited at all, instead of running in a loop
 * @param polls whether it woke up and waited again, many times in a second
 * @param ended whether it went on when something had changed
 * @param items what was in the buffer, in the order of taking
 */
record Waking(
    int injected,
    boolean early,
    String gotEarly,
    boolean rested,
    boolean polls,
    boolean ended,
    List<String> items) {

  /** More than any right answer needs to begin to wait, and to be woken up thrice for nothing. */
  private static final int MOST_WAITS = 20;

  /** Tells the wake-ups of the scene that is on, and counts waits. */
  static final class Ears implements BlockingListener {

    private final AtomicReference<SpuriousWakeups> wakeups =
        new AtomicReference<>(new SpuriousWakeups(3));
    private final AtomicInteger waits = new AtomicInteger();

    @Override
    public Answer beforeBlocking(BlockingCall call, Object receiver, List<?> arguments) {
      waits.incrementAndGet();
      return wakeups.get().beforeBlocking(call, receiver, arguments);
    }
  }

  /** Part of an observation: an empty buffer, and one that takes. */
  static Waking takerAlone(Ears ears, int capacity) {
    BoundedBuffer<String> buffer = new BoundedBuffer<>(capacity);
    Callers callers = new Callers();
    Callers.Call<String> taker = callers.start("taker", buffer::take);
    Scene scene = Scene.of(ears, callers, taker);
    if (scene.early()) {
      return scene.waking(false, List.of());
    }
    callers.start(
        "putter",
        () -> {
          buffer.put("late");
          return null;
        });
    boolean ended = callers.awaitEnd();
    return scene.waking(ended, ended ? List.of(String.valueOf(taker.value())) : List.of());
  }

  /** Part of an observation: a full buffer, and one that puts. */
  static Waking putterAlone(Ears ears) {
    BoundedBuffer<String> buffer = new BoundedBuffer<>(1);
    Callers first = new Callers();
    first.start(
        "filler",
        () -> {
          buffer.put("first");
          return null;
        });
    if (!first.awaitEnd()) {
      return new Waking(0, false, "", true, false, false, List.of());
    }
    ears.wakeups.set(new SpuriousWakeups(3));
    Callers callers = new Callers();
    Callers.Call<String> putter =
        callers.start(
            "putter",
            () -> {
              buffer.put("second");
              return "nothing";
            });
    Scene scene = Scene.of(ears, callers, putter);
    if (scene.early()) {
      return scene.waking(false, List.of());
    }
    Callers.Call<List<String>> taker =
        callers.start("taker", () -> List.of(buffer.take(), buffer.take()));
    boolean ended = callers.awaitEnd();
    List<String> items = taker.value();
    return scene.waking(ended, items == null ? List.of() : items);
  }

  /** What is known before anything changes. */
  private record Scene(int injected, boolean early, String got, boolean rested, boolean polls) {

    static Scene of(Ears ears, Callers callers, Callers.Call<String> call) {
      boolean rested = callers.awaitRest();
      boolean early = call.ended();
      boolean polls = rested && !early && WorkFloor.open().goesUp(ears.waits::get, MOST_WAITS);
      return new Scene(ears.wakeups.get().injected(), early, got(call), rested, polls);
    }

    private static String got(Callers.Call<String> call) {
      return call.thrown() == null
          ? "returned " + call.value()
          : "threw " + call.thrown().getClass().getSimpleName();
    }

    Waking waking(boolean ended, List<String> items) {
      return new Waking(injected, early, got, rested, polls, ended, items);
    }
  }

  static void require(Judge judge, Waking seen, String who, String state, List<String> due) {
    Optional<Place> waits =
        judge.activity().blocking().stream()
            .filter(call -> !call.group().equals("locks") || call.api().contains("await"))
            .filter(call -> !call.api().equals("synchronized"))
            .flatMap(call -> Activity.placeOf(call).stream())
            .findFirst();
    judge
        .at(waits)
        .help("wait in a loop: while (not yet) wait; a thread may wake up and nothing has changed")
        .require(
            !seen.early(),
            seen.injected() > 0
                ? "%s alone on %s woke up once for nothing, and %s; needs to look again, and wait"
                : "%s alone on %s did not wait: it %s",
            who,
            state,
            seen.gotEarly())
        .help("wait for a signal of whoever changes the buffer: wait and notifyAll, or a Condition")
        .require(seen.rested(), "%s alone on %s keeps running; needs to wait", who, state)
        .help("after each put and each take, wake up who may go on now")
        .require(seen.ended(), "%s on %s was not woken up by a change", who, state)
        .require(
            seen.items().equals(due),
            "%s on %s: taken were %s; needs %s",
            who,
            state,
            seen.items(),
            due);
  }

  static void requireNoPolling(Judge judge, Waking seen) {
    judge
        .help("wait for a signal of whoever changes the buffer: wait and notifyAll, or a Condition")
        .require(
            !seen.polls(),
            "a thread that takes alone on an empty buffer looked more than %d times in a second in"
                + " which nothing changed; needs to be woken up by a change",
            MOST_WAITS);
  }
}
