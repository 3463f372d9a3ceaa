package threadmill.gil;

/** A second interpreter lock, with no ticks of its own, keeps increments apart. */
public final class Counter {

  private final InterpreterLock increments = new InterpreterLock(1);
  private final Interpreter interpreter;
  private final InterpreterLock lock;

  public Counter(Interpreter interpreter, InterpreterLock lock) {
    this.interpreter = interpreter;
    this.lock = lock;
  }

  public void increment() {
    lock.release();
    increments.acquire();
    lock.acquire();
    long value = interpreter.load() + 1;
    interpreter.store(value);
    increments.release();
  }
}
