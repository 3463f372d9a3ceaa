package io.github.threadmill.work;

import io.github.threadmill.api.NotImplementedYet;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Threads of a check's own that call the student's code at the same time, one call each: for code
 * that threads share and that starts none. To be used inside an observation. Thread-safe.
 *
 * <p>What they do is told by their states, so that load makes a wait longer and changes no answer:
 * a thread that could run is never taken for one that waits.
 */
public final class Callers {

  private static final Duration LOOK = Duration.ofMillis(20);

  /** So often in a row a thread has to be seen waiting: shorter waits are not the student's. */
  private static final int LOOKS_AT_REST = 5;

  /** Longer than a rendezvous is patient. */
  private static final int LOOKS_OF_PATIENCE = 350;

  private final List<Call<?>> calls = new CopyOnWriteArrayList<>();

  /** Nobody calls yet. */
  public Callers() {}

  /**
   * Starts a thread for one call.
   *
   * @param name of the thread, as a message may show it: {@code "taker"}
   * @param code the call
   */
  public <T extends @Nullable Object> Call<T> start(String name, Callable<T> code) {
    Call<T> call = new Call<>(name, code);
    calls.add(call);
    call.thread.start();
    return call;
  }

  /**
   * Waits until each other thread has ended, or waits for something and goes on waiting. May be
   * asked by one of the callers.
   *
   * @return false if one kept running for 7 seconds
   * @throws NotImplementedYet if a call met the stub's marker
   */
  public boolean awaitRest() {
    boolean came = await(LOOKS_AT_REST, call -> !call.isRunning(), Integer.MAX_VALUE);
    meetMarker();
    return came;
  }

  /**
   * Waits until all calls have ended.
   *
   * @return false if for 7 seconds none ended and none ran
   * @throws NotImplementedYet if a call met the stub's marker
   */
  public boolean awaitEnd() {
    boolean came = await(1, Call::ended, 0);
    meetMarker();
    return came;
  }

  /**
   * @param inARow how often it must hold
   * @param mostRunning while more threads run than that, time does not count
   */
  private boolean await(int inARow, Predicate<Call<?>> wanted, int mostRunning) {
    int held = 0;
    int still = 0;
    long before = ended();
    while (still < LOOKS_OF_PATIENCE && !Thread.currentThread().isInterrupted()) {
      List<Call<?>> others =
          calls.stream().filter(call -> call.thread != Thread.currentThread()).toList();
      held = others.stream().allMatch(wanted) ? held + 1 : 0;
      if (held == inARow) {
        return true;
      }
      long ended = ended();
      boolean moves = others.stream().filter(Call::isRunning).count() > mostRunning;
      still = moves || ended != before ? 0 : still + 1;
      before = ended;
      LockSupport.parkNanos(LOOK.toNanos());
    }
    SignOfLife.give();
    return false;
  }

  private long ended() {
    return calls.stream().filter(Call::ended).count();
  }

  private void meetMarker() {
    for (Call<?> call : calls) {
      if (call.thrown instanceof NotImplementedYet marker) {
        throw marker;
      }
    }
  }

  /** One call on a thread of its own. */
  public static final class Call<T extends @Nullable Object> {

    private final Thread thread;
    private volatile @Nullable T value;
    private volatile @Nullable Throwable thrown;

    private Call(String name, Callable<T> code) {
      thread = Thread.ofPlatform().daemon().name(name).unstarted(() -> run(code));
    }

    private void run(Callable<T> code) {
      try {
        value = code.call();
      } catch (Throwable ofStudents) { // whatever the student's code throws is an observation
        thrown = ofStudents;
      }
    }

    /** Interrupts the thread. */
    public void interrupt() {
      thread.interrupt();
    }

    /** Whether the call has returned or thrown. */
    public boolean ended() {
      return thread.getState() == Thread.State.TERMINATED;
    }

    /** What it returned; null if it returned nothing, has thrown or has not ended. */
    public @Nullable T value() {
      return value;
    }

    /** What it threw; null if it has returned or has not ended. */
    public @Nullable Throwable thrown() {
      return thrown;
    }

    private boolean isRunning() {
      Thread.State state = thread.getState();
      return state == Thread.State.RUNNABLE || state == Thread.State.NEW;
    }
  }
}
