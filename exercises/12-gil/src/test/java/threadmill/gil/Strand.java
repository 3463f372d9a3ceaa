package threadmill.gil;

import java.util.concurrent.Callable;

/**
 * One thread of a program, and the way in which it uses the student's lock. All methods but {@link
 * #start} are for that thread.
 */
final class Strand {

  private final Machine machine;
  private final int number;
  private final Thread thread;

  /** In the student's code, where it may wait. */
  volatile boolean inside;

  /** Outside of the interpreter, where it waits for something else. */
  volatile boolean away;

  /** In an increment, so that it may wait for something else than the lock. */
  volatile boolean counting;

  volatile boolean ended;

  /** Was seen running all the time where it should wait. */
  volatile boolean restless;

  Strand(Machine machine, int number, Part part) {
    this.machine = machine;
    this.number = number;
    this.thread =
        Thread.ofPlatform().daemon().name("thread " + number).unstarted(() -> work(part));
  }

  private void work(Part part) {
    try {
      part.run(this);
    } catch (Machine.Stopped over) {
      // what was seen is in the machine's log
    } catch (Throwable ofStudents) { // whatever the student's code throws comes out of the run
      machine.fail(ofStudents);
    } finally {
      ended = true;
      machine.letGo(this);
    }
  }

  int number() {
    return number;
  }

  boolean isThis(Thread other) {
    return thread == other;
  }

  void begin() {
    thread.start();
  }

  /** Whether it has to wait, or has ended. */
  boolean rests() {
    return ended || (inside && !away && Repose.of(thread));
  }

  /** Starts another thread and lets it go as far as it can, which is to wait for the lock. */
  void start(Part part) {
    machine.start(part);
    machine.settle(this);
  }

  void acquire() {
    inside = true;
    machine.lock().acquire();
    inside = false;
    machine.claim(this);
  }

  void release() {
    machine.letGo(this);
    inside = true;
    machine.lock().release();
    inside = false;
  }

  /** Holds the lock until all others have come to rest. */
  void hold() {
    machine.settle(this);
  }

  /** The same, and a little longer, in case that one of the others is on its way to the lock. */
  void holdAndListen() {
    machine.settle(this);
    machine.listen(this);
  }

  /** Runs instructions that do nothing. */
  void tick(int times) {
    for (int i = 0; i < times; i++) {
      machine.instruction(this, () -> 0);
    }
  }

  /** Runs instructions that do nothing until all others have ended, or so many. */
  void tickBesideOthers(int most) {
    for (int i = 0; i < most && machine.othersAreAbout(this); i++) {
      tick(1);
    }
  }

  /** Lets go of the lock and wants it back at once. */
  void releaseAndAcquire() {
    boolean someoneWaits = machine.settle(this) > 0;
    int turns = machine.letGo(this);
    inside = true;
    machine.lock().release();
    machine.lock().acquire();
    inside = false;
    machine.claimAgain(this, someoneWaits, turns);
  }

  /** Leaves the interpreter for nothing at all. */
  void stepOut() throws Exception {
    boolean someoneWaits = machine.settle(this) > 0;
    int turns = machine.letGo(this);
    inside = true;
    machine.lock().withoutLock(() -> 0);
    inside = false;
    machine.claimAgain(this, someoneWaits, turns);
  }

  /** Leaves the interpreter to do something. */
  <T> T withoutLock(Callable<T> io) throws Exception {
    machine.letGo(this);
    inside = true;
    try {
      return machine.lock().withoutLock(() -> goOut(io));
    } finally {
      inside = false;
      machine.claim(this);
    }
  }

  private <T> T goOut(Callable<T> io) throws Exception {
    away = true;
    try {
      return io.call();
    } finally {
      away = false;
    }
  }

  void increment(Counter counter) {
    machine.letGo(this);
    counting = true;
    inside = true;
    counter.increment();
    inside = false;
    counting = false;
    machine.claim(this);
  }
}
