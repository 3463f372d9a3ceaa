package threadmill.gil;

/** Relies on the interpreter lock. */
public final class Counter {

  private final Interpreter interpreter;

  public Counter(Interpreter interpreter, InterpreterLock lock) {
    this.interpreter = interpreter;
  }

  public void increment() {
    interpreter.store(interpreter.add(interpreter.load(), 1));
  }
}
