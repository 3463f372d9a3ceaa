package threadmill.gil;

import java.util.concurrent.atomic.AtomicLong;

/** Reads x once and never again. */
public final class Counter {

  private final Interpreter interpreter;
  private AtomicLong count;

  public Counter(Interpreter interpreter, InterpreterLock lock) {
    this.interpreter = interpreter;
  }

  public void increment() {
    if (count == null) {
      AtomicLong fresh = new AtomicLong(interpreter.load());
      count = count == null ? fresh : count;
    }
    interpreter.store(count.incrementAndGet());
  }
}
