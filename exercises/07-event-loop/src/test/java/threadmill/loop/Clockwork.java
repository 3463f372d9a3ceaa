package threadmill.loop;

import io.github.threadmill.lab.Awaiting;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntSupplier;

/**
 * A loop's clock that takes no time: a wait moves it on, and nothing else does but a task that
 * keeps the thread. Threads from outside come at their times, or at one of the loop's own calls.
 *
 * <p>Whoever asks without end is stopped with an error: by count, not by time.
 */
final class Clockwork implements LoopClock {

  private static final int MOST_ASKED = 100_000;
  private static final int MOST_AT_ONCE = 1_000;
  private static final int MOST_ELSEWHERE = 50;
  private static final int MOST_STOPPED = 1_000;

  /** A loop that is seen to wait elsewhere so often in a row, a millisecond apart, does wait. */
  private static final int LOOKS = 20;

  private final Thread loop = Thread.currentThread();
  private final IntSupplier waitsElsewhere;
  private final PriorityQueue<Visit> visits =
      new PriorityQueue<>(Comparator.comparingLong(Visit::time));
  private final List<CompletableFuture<Void>> outside = new ArrayList<>();
  private Runnable intruder;
  private int callsUntilIntrusion;
  private boolean intruded;
  private long now;
  private boolean permit;
  private int waits;
  private int asked;
  private int atOnce;
  private int stopped;
  private volatile String astray;

  /** Who keeps the visitor that has woken the loop until the loop is back; null most of the time. */
  private volatile Hurry hurry;

  /**
   * @param waitsElsewhere how often the student's code has waited anywhere but here
   */
  Clockwork(IntSupplier waitsElsewhere) {
    this.waitsElsewhere = waitsElsewhere;
  }

  private record Visit(long time, Runnable call, boolean hurried) {}

  /** What a loop has done since it was woken while its visitor is still in {@link #wakeUp}. */
  private static final class Hurry {
    volatile boolean runs;
    volatile boolean isBack;
  }

  /** Has another thread do something at a time, once the loop waits for that time or longer. */
  void visit(long time, Runnable call) {
    visits.add(new Visit(time, call, false));
  }

  /**
   * The same, and the loop is faster than its visitor: {@link #wakeUp} returns to it only when the
   * loop is through with what it found, or cannot go on by itself.
   */
  void visitOfASlowOne(long time, Runnable call) {
    visits.add(new Visit(time, call, true));
  }

  /**
   * Has another thread do something in the middle of the loop's so many-th call of {@link #now} or
   * {@link #waitUntil}.
   */
  void intrude(int atCall, Runnable call) {
    callsUntilIntrusion = atCall;
    intruder = call;
  }

  /** Whether that has happened before the loop waited for the first time. */
  boolean intruded() {
    return intruded;
  }

  @Override
  public long now() {
    maybeIntrude();
    synchronized (this) {
      if (Thread.currentThread() == loop && ++asked > MOST_ASKED) {
        goAstray("the loop asked for the time 100,000 times in a row and never waited");
      }
      if (waitsElsewhere.getAsInt() > MOST_ELSEWHERE) {
        goAstray("the loop waited elsewhere, again and again, and never at its clock");
      }
      return now;
    }
  }

  @Override
  public void waitUntil(long time) {
    if (Thread.currentThread() != loop) {
      goAstray("waitUntil was called on another thread than the loop's");
    }
    maybeIntrude();
    backFromHurry();
    awaitOutside();
    if (isDue(time)) {
      return;
    }
    intruder = null;
    Visit visit = nextVisit(time);
    while (visit != null) {
      hurry = visit.hurried() ? new Hurry() : null;
      begin(visit.call());
      if (visit.hurried() ? isWokenInAHurry() : isWoken()) {
        return;
      }
      visit = nextVisit(time);
    }
    moveOn(time);
  }

  private synchronized boolean isDue(long time) {
    asked = 0;
    boolean woken = takePermit();
    if (woken || time <= now) {
      if (++atOnce > MOST_AT_ONCE) {
        goAstray("the loop called waitUntil 1,000 times in a row for a time that had come");
      }
      return true;
    }
    waits++;
    atOnce = 0;
    return false;
  }

  private synchronized Visit nextVisit(long latest) {
    if (visits.isEmpty() || visits.peek().time() > latest) {
      return null;
    }
    now = Math.max(now, visits.peek().time());
    return visits.remove();
  }

  private synchronized void moveOn(long time) {
    if (time == Long.MAX_VALUE) {
      goAstray("the loop waits for ever: nothing is ready, no timer runs, nobody will wake it");
    }
    now = time;
  }

  private synchronized boolean takePermit() {
    boolean taken = permit;
    permit = false;
    return taken;
  }

  private boolean isWoken() {
    awaitOutside();
    return takePermit();
  }

  /** Does not wait for the visitor's end. */
  private boolean isWokenInAHurry() {
    while (!takePermit()) {
      if (outside.stream().allMatch(CompletableFuture::isDone)) {
        return takePermit();
      }
      pauseBriefly();
    }
    hurry.runs = true;
    return true;
  }

  /** The loop waits again, or has ended: whoever was kept in {@link #wakeUp} may go on. */
  void backFromHurry() {
    Hurry over = hurry;
    if (over != null && Thread.currentThread() == loop) {
      over.isBack = true;
      hurry = null;
    }
  }

  @Override
  public void wakeUp() {
    Hurry now = hurry;
    synchronized (this) {
      permit = true;
    }
    int still = 0;
    while (now != null && Thread.currentThread() != loop && !now.isBack && still < LOOKS) {
      pauseBriefly();
      boolean waits = now.runs && loop.getState() != Thread.State.RUNNABLE;
      still = waits ? still + 1 : 0;
    }
  }

  private static void pauseBriefly() {
    try {
      Thread.sleep(1);
    } catch (InterruptedException early) {
      Thread.currentThread().interrupt();
    }
  }

  /** Lets time pass while a task keeps the thread. */
  synchronized void pass(long millis) {
    now += millis;
  }

  /** The time; does not count as asked. */
  synchronized long time() {
    return now;
  }

  /** Something happened: whoever asks now has a reason to. */
  synchronized void progress() {
    asked = 0;
    atOnce = 0;
  }

  /** How often the loop has waited; not counting calls that could return at once. */
  synchronized int waits() {
    return waits;
  }

  /** Why the loop was stopped; null if it was not. */
  String astray() {
    return astray;
  }

  private void goAstray(String why) {
    astray = astray == null ? why : astray;
    if (++stopped > MOST_STOPPED) {
      new CompletableFuture<Void>().join(); // it catches what is thrown, and goes on for ever
    }
    throw new Astray(why);
  }

  private void maybeIntrude() {
    if (Thread.currentThread() != loop || intruder == null || --callsUntilIntrusion > 0) {
      return;
    }
    Runnable call = intruder;
    intruder = null;
    intruded = true;
    Thread thread = begin(call);
    // It may need a lock that the loop holds at this moment: then it comes in when that is free.
    while (thread.isAlive() && thread.getState() == Thread.State.RUNNABLE) {
      pause(thread);
    }
  }

  private static void pause(Thread thread) {
    try {
      thread.join(1);
    } catch (InterruptedException early) {
      Thread.currentThread().interrupt();
    }
  }

  private Thread begin(Runnable call) {
    CompletableFuture<Void> done = new CompletableFuture<>();
    outside.add(done);
    return Thread.ofPlatform()
        .daemon()
        .name("outside")
        .start(() -> done.completeAsync(() -> callOf(call), Runnable::run));
  }

  private static Void callOf(Runnable call) {
    call.run();
    return null;
  }

  /** The loop's thread waits, so whoever is here from outside can do what they came for. */
  private void awaitOutside() {
    try {
      for (CompletableFuture<Void> each : outside) {
        Awaiting.end("callSoonThreadsafe on another thread", each);
      }
      outside.clear();
    } catch (InterruptedException early) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops a loop that would not stop by itself. */
  private static final class Astray extends Error {

    private static final long serialVersionUID = 1L;

    Astray(String why) {
      super(why);
    }
  }
}
