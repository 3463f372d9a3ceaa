package threadmill.gil;

/** A plain flag: between two ticks nobody else runs, so it can be looked at and set. */
public final class Counter {

  private final Interpreter interpreter;
  private final InterpreterLock lock;
  private boolean busy;

  public Counter(Interpreter interpreter, InterpreterLock lock) {
    this.interpreter = interpreter;
    this.lock = lock;
  }

  public void increment() {
    while (busy) {
      lock.tick();
    }
    busy = true;
    long value = interpreter.load();
    interpreter.store(interpreter.add(value, 1));
    busy = false;
  }
}
