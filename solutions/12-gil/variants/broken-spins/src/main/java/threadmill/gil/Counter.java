package threadmill.gil;

import java.util.concurrent.locks.ReentrantLock;

/** A lock of the counter's own, waited for without the interpreter lock. */
public final class Counter {

  private final Interpreter interpreter;
  private final InterpreterLock lock;
  private final ReentrantLock counting = new ReentrantLock();

  public Counter(Interpreter interpreter, InterpreterLock lock) {
    this.interpreter = interpreter;
    this.lock = lock;
  }

  public void increment() {
    enter();
    try {
      interpreter.store(interpreter.add(interpreter.load(), 1));
    } finally {
      counting.unlock();
    }
  }

  private void enter() {
    try {
      lock.withoutLock(
          () -> {
            counting.lock();
            return null;
          });
    } catch (Exception impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
