package threadmill.gil;

import java.util.concurrent.Semaphore;

/** One permit for all increments. */
public final class Counter {

  private final Semaphore permit = new Semaphore(1);
  private final Interpreter interpreter;
  private final InterpreterLock lock;

  public Counter(Interpreter interpreter, InterpreterLock lock) {
    this.interpreter = interpreter;
    this.lock = lock;
  }

  public void increment() {
    if (!permit.tryAcquire()) {
      waitOutside();
    }
    interpreter.store(interpreter.add(interpreter.load(), 1));
    permit.release();
  }

  private void waitOutside() {
    try {
      lock.withoutLock(
          () -> {
            permit.acquire();
            return permit;
          });
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
