package threadmill.gil;

import io.github.threadmill.api.NotImplementedYet;
import java.util.concurrent.Callable;

/**
 * Lets one thread at a time run instructions: a global interpreter lock, counted in instructions
 * and not in milliseconds. No thread acquires it twice, and only its holder calls {@link #release},
 * {@link #tick} and {@link #withoutLock}.
 *
 * <p>While a thread waits for the lock, in whichever of the methods, no other thread gets it twice.
 * A waiting thread uses no CPU time; nothing but its turn ends the wait.
 */
public final class InterpreterLock {

  /**
   * A lock that nobody holds.
   *
   * @param ticks for how many instructions a holder may keep others waiting, at least 1
   */
  public InterpreterLock(int ticks) {
    // TODO keep what the methods need
  }

  /** Waits until the lock is this thread's. */
  public void acquire() {
    // TODO wait for a turn
    throw new NotImplementedYet("InterpreterLock.acquire()");
  }

  /** Lets go of the lock. Does not wait. */
  public void release() {
    // TODO let go, and have the next one go on
    throw new NotImplementedYet("InterpreterLock.release()");
  }

  /**
   * One instruction is done. If another thread waits, and has waited for {@code ticks} ticks of
   * this holder's, this one included, lets that thread have the lock and returns when it is this
   * thread's again. May do so earlier. If nobody waits, returns at once.
   */
  public void tick() {
    // TODO give way when it is time
    throw new NotImplementedYet("InterpreterLock.tick()");
  }

  /**
   * Runs something that needs no interpreter, a wait for a file or a network above all, while other
   * threads may hold the lock. Runs it on the calling thread, which has the lock again when this
   * method returns or throws.
   *
   * @return what {@code io} returned
   * @throws Exception the very object that {@code io} threw; an {@code Error} comes out as well
   */
  public <T> T withoutLock(Callable<T> io) throws Exception {
    // TODO let others run meanwhile
    throw new NotImplementedYet("InterpreterLock.withoutLock(io)");
  }
}
