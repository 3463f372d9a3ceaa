package threadmill.gil;

/** Has the interpreter lock ignore ticks while it counts. */
public final class Counter {

  private final Interpreter interpreter;
  private final InterpreterLock lock;

  public Counter(Interpreter interpreter, InterpreterLock lock) {
    this.interpreter = interpreter;
    this.lock = lock;
  }

  public void increment() {
    lock.uninterrupted = true;
    interpreter.store(interpreter.add(interpreter.load(), 1));
    lock.uninterrupted = false;
  }
}
