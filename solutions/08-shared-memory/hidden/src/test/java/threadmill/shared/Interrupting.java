package threadmill.shared;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.BlockingListener;
import io.github.threadmill.work.Callers;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A thread that waits for a buffer is interrupted.
 *
 * @param got what came of its call
 * @param rest what can be taken afterwards, without what is put then
 */
record Interrupting(String got, List<String> rest) {

  /** Counts the waits that begin. */
  static final class Ears implements BlockingListener {

    private final AtomicInteger waits = new AtomicInteger();

    @Override
    public Answer beforeBlocking(BlockingCall call, Object receiver, List<?> arguments) {
      waits.incrementAndGet();
      return Answer.PROCEED;
    }
  }

  /** Part of an observation: one that takes from an empty buffer, among others. */
  static Interrupting taker(Ears ears) {
    BoundedBuffer<String> buffer = new BoundedBuffer<>(2);
    Callers callers = new Callers();
    Callers.Call<String> taker = callers.start("taker", buffer::take);
    String got = interrupted(taker, callers, ears);
    return new Interrupting(got, rest(buffer, taker.ended()));
  }

  /** Part of an observation: one that puts into a full buffer. */
  static Interrupting putter(Ears ears) {
    BoundedBuffer<String> buffer = new BoundedBuffer<>(1);
    Callers first = new Callers();
    first.start("filler", () -> put(buffer, "first"));
    first.awaitEnd();
    Callers callers = new Callers();
    Callers.Call<String> putter = callers.start("putter", () -> put(buffer, "second"));
    String got = interrupted(putter, callers, ears);
    return new Interrupting(got, rest(buffer, putter.ended()));
  }

  /**
   * Part of an observation: how many of three items go into a buffer for two when one that took from
   * it has been interrupted; 0 if that one went on waiting.
   */
  static int room(Ears ears) throws InterruptedException {
    BoundedBuffer<String> buffer = new BoundedBuffer<>(2);
    Callers callers = new Callers();
    Callers.Call<String> taker = callers.start("taker", buffer::take);
    interrupted(taker, callers, ears);
    if (!taker.ended()) {
      return 0;
    }
    Callers putting = new Callers();
    List<Callers.Call<String>> puts =
        Stream.of("first", "second", "third")
            .map(item -> putting.start("putter-" + item, () -> put(buffer, item)))
            .toList();
    putting.awaitRest();
    int in = (int) puts.stream().filter(Callers.Call::ended).count();
    buffer.take();
    return in;
  }

  static void requireRoom(Judge judge, int in) {
    judge
        .help("give a place back only for an item that was taken, not in a finally for every call")
        .require(
            in == 2,
            "a thread that takes was interrupted; then %d of 3 items went into a buffer for 2 at once,"
                + " needs 2",
            in);
  }

  /** Waits until the call ends, or begins to wait once more, or nothing comes of it. */
  private static String interrupted(Callers.Call<String> call, Callers callers, Ears ears) {
    callers.awaitRest();
    int before = ears.waits.get();
    call.interrupt();
    AtomicBoolean over = new AtomicBoolean();
    Callers looking = new Callers();
    looking.start(
        "looking",
        () -> {
          while (!over.get() && !call.ended() && ears.waits.get() - before < 2) {
            LockSupport.parkNanos(1_000_000);
          }
          return null;
        });
    looking.awaitEnd();
    over.set(true);
    if (!call.ended()) {
      return "went on waiting";
    }
    return call.thrown() == null
        ? "returned " + call.value()
        : "threw " + call.thrown().getClass().getSimpleName();
  }

  private static String put(BoundedBuffer<String> buffer, String item) throws InterruptedException {
    buffer.put(item);
    return "nothing";
  }

  /** Takes what is there until what was put last comes. */
  private static List<String> rest(BoundedBuffer<String> buffer, boolean usable) {
    if (!usable) {
      return List.of();
    }
    List<String> rest = new java.util.concurrent.CopyOnWriteArrayList<>();
    Callers callers = new Callers();
    callers.start("later-putter", () -> put(buffer, "last"));
    callers.start(
        "later-taker",
        () -> {
          String item = buffer.take();
          while (!item.equals("last")) {
            rest.add(item);
            item = buffer.take();
          }
          return null;
        });
    if (!callers.awaitEnd()) {
      rest.add("then nobody goes on");
    }
    return List.copyOf(rest);
  }

  static void require(Judge judge, Interrupting seen, String who, List<String> due) {
    judge
        .help("let InterruptedException out: whoever interrupts wants the thread back")
        .require(
            seen.got().equals("threw InterruptedException"),
            "%s was interrupted while it waited, and %s; needs InterruptedException",
            who,
            seen.got())
        .help("an interrupted call leaves the buffer as it was, and no lock held")
        .require(
            seen.rest().equals(due),
            "%s was interrupted; then the buffer held %s, needs %s",
            who,
            seen.rest(),
            due);
  }
}
