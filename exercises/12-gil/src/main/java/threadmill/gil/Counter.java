package threadmill.gil;

import io.github.threadmill.api.NotImplementedYet;

/** Counts in the interpreter's variable, for several threads at once. */
public final class Counter {

  /**
   * A counter that begins with whatever {@code x} is.
   *
   * @param interpreter runs the instructions
   * @param lock its lock, which the interpreter's instructions tick
   */
  public Counter(Interpreter interpreter, InterpreterLock lock) {
    // TODO keep what increment needs
  }

  /**
   * {@code x += 1}. Called by threads that hold the interpreter lock, and hold it when this method
   * returns. None of their increments is lost, however often the lock changes hands meanwhile.
   */
  public void increment() {
    // TODO load, add and store, so that no other increment comes in between
    throw new NotImplementedYet("Counter.increment()");
  }
}
