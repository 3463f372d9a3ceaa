package threadmill.gil;

/** Steps out of the interpreter, where the monitor does no harm, and runs instructions there. */
public final class Counter {

  private final Interpreter interpreter;
  private final InterpreterLock lock;

  public Counter(Interpreter interpreter, InterpreterLock lock) {
    this.interpreter = interpreter;
    this.lock = lock;
  }

  public void increment() {
    try {
      lock.withoutLock(this::count);
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private synchronized Object count() {
    interpreter.store(interpreter.add(interpreter.load(), 1));
    return null;
  }
}
