package threadmill.gil;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/**
 * Runs a program's threads under a student's lock, and notes who has it. Before each instruction the
 * thread that has the lock waits until all others have come to rest; so who waits for the lock at a
 * tick is known for certain, and what happens next does not depend on the machine.
 *
 * <p>Made and used within one observation.
 */
final class Machine implements Interpreter {

  /** Far more than a thread that can run needs to come to rest on a busy machine. */
  private static final int PATIENCE_MILLIS = 500;

  /** The same for one that did not come to rest once. */
  private static final int SHORT_PATIENCE_MILLIS = 3;

  /** Nothing moves for so many looks: nothing will. */
  private static final int LOOKS = 50;

  private static final int LOOK_MILLIS = 100;

  /** So long a thread that is ready to run does not need to, even on a busy machine. */
  private static final int LISTENING_MILLIS = 300;

  private final InterpreterLock lock;
  private final List<Strand> strands = new CopyOnWriteArrayList<>();
  private final List<Turn> turns = new ArrayList<>();
  private Strand holder;
  private String broken = "";
  private Throwable thrown;
  private long moves;
  private int stuck;
  private int given;
  private int again;
  private volatile long x;

  Machine(int ticks) {
    lock = new InterpreterLock(ticks);
  }

  InterpreterLock lock() {
    return lock;
  }

  long x() {
    return x;
  }

  void x(long value) {
    x = value;
  }

  /**
   * Runs a program to its end, or until it can go no further.
   *
   * @param first what the first thread does; it starts the others
   */
  Log run(Part first) throws Exception {
    start(first);
    awaitEnd();
    synchronized (this) {
      switch (thrown) {
        case null -> {}
        case Error error -> throw error;
        case Exception exception -> throw exception;
        default -> throw new IllegalStateException(thrown);
      }
      int restless = (int) strands.stream().filter(each -> each.restless).count();
      strands.removeIf(each -> each.ended);
      return new Log(List.copyOf(turns), broken, stuck, given, again, restless);
    }
  }

  synchronized void start(Part part) {
    Strand strand = new Strand(this, strands.size() + 1, part);
    strands.add(strand);
    strand.begin();
  }

  private synchronized void awaitEnd() throws InterruptedException {
    int still = 0;
    long seen = moves;
    while (broken.isEmpty() && thrown == null && !strands.stream().allMatch(each -> each.ended)) {
      wait(LOOK_MILLIS);
      boolean moved = moves != seen || !strands.stream().allMatch(Strand::rests);
      seen = moves;
      still = moved ? 0 : still + 1;
      if (still == LOOKS) {
        stuck = (int) strands.stream().filter(each -> !each.ended).count();
        return;
      }
    }
  }

  /** A thread has the lock. */
  synchronized void claim(Strand strand) {
    requireRunning();
    if (holder != null && holder != strand) {
      broken =
          "thread %d got the lock while thread %d had it"
              .formatted(strand.number(), holder.number());
      notifyAll();
      throw new Stopped();
    }
    holder = strand;
    if (turns.isEmpty() || turns.getLast().thread() != strand.number()) {
      turns.add(new Turn(strand.number(), 0));
    }
    moves++;
  }

  /**
   * A thread that let go of the lock has it again.
   *
   * @param before how many turns there had been when it let go
   */
  synchronized void claimAgain(Strand strand, boolean someoneWaited, int before) {
    claim(strand);
    if (someoneWaited) {
      given++;
      again += turns.size() == before ? 1 : 0;
    }
  }

  /**
   * A thread is about to let go of the lock, or may be.
   *
   * @return how many turns there have been
   */
  synchronized int letGo(Strand strand) {
    if (holder == strand) {
      holder = null;
    }
    moves++;
    notifyAll();
    return turns.size();
  }

  /** A thread ended with an exception. */
  synchronized void fail(Throwable ofStudents) {
    if (thrown == null) {
      thrown = ofStudents;
    }
    notifyAll();
  }

  synchronized boolean othersAreAbout(Strand strand) {
    return strands.stream().anyMatch(each -> each != strand && !each.ended);
  }

  /** An instruction of a thread that has the lock. */
  long instruction(Strand strand, LongSupplier work) {
    boolean wasInside = strand.inside;
    strand.inside = false;
    claim(strand);
    boolean someoneWaits = settle(strand) > 0;
    long result = work.getAsLong();
    noteTick(someoneWaits);
    letGo(strand);
    strand.inside = true;
    lock.tick();
    strand.inside = wasInside;
    if (!wasInside) {
      claim(strand);
    }
    return result;
  }

  private synchronized void noteTick(boolean someoneWaits) {
    turns.set(turns.size() - 1, turns.getLast().another(someoneWaits));
  }

  /**
   * Waits until all other threads rest.
   *
   * @return how many of them wait for the lock for certain
   */
  synchronized int settle(Strand strand) {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    long soon = System.nanoTime() + SHORT_PATIENCE_MILLIS * 1_000_000L;
    int calm = 0;
    while (calm < 2) {
      requireRunning();
      boolean all = true;
      for (Strand other : strands) {
        all &= other == strand || other.rests() || isGivenUp(other, end, soon);
      }
      calm = all ? calm + 1 : 0;
      if (!all) {
        pause();
      }
    }
    return (int)
        strands.stream()
            .filter(each -> each != strand && !each.ended && !each.counting)
            .count();
  }

  /** Gives a thread that has been woken, and does not run yet, the time to show itself. */
  synchronized void listen(Strand strand) {
    long end = System.nanoTime() + LISTENING_MILLIS * 1_000_000L;
    while (holder == strand && System.nanoTime() - end < 0) {
      requireRunning();
      pause();
    }
    requireRunning();
  }

  /** A thread that should rest and keeps running is not waited for over and over again. */
  private static boolean isGivenUp(Strand other, long end, long soon) {
    if (!other.inside || other.away) {
      return false;
    }
    long now = System.nanoTime();
    if (now - end > 0) {
      other.restless = true;
    }
    return other.restless && now - soon > 0;
  }

  private void pause() {
    try {
      wait(1);
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
      throw new Stopped();
    }
  }

  private void requireRunning() {
    if (!broken.isEmpty() || thrown != null || stuck > 0) {
      throw new Stopped();
    }
  }

  @Override
  public long load() {
    return instruction(here(), () -> x);
  }

  @Override
  public long add(long left, long right) {
    return instruction(here(), () -> left + right);
  }

  @Override
  public void store(long value) {
    instruction(here(), () -> x = value);
  }

  /** Without the monitor: a thread that waits for that would seem to wait for the lock. */
  private Strand here() {
    return strands.stream()
        .filter(each -> each.isThis(Thread.currentThread()))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("only threads of the program run instructions"));
  }

  /** Ends a thread of a program that goes no further. */
  static final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Stopped() {
      super(null, null, false, false);
    }
  }
}
