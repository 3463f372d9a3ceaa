package threadmill.gil;

/** A monitor, which is waited for inside of the interpreter. */
public final class Counter {

  private final Interpreter interpreter;

  public Counter(Interpreter interpreter, InterpreterLock lock) {
    this.interpreter = interpreter;
  }

  public synchronized void increment() {
    interpreter.store(interpreter.add(interpreter.load(), 1));
  }
}
