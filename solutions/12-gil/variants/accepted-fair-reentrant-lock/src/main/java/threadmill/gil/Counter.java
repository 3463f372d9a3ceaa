package threadmill.gil;

import java.util.concurrent.locks.ReentrantLock;

/** Tries the counter's own lock, and lets others compute while it is taken. */
public final class Counter {

  private final ReentrantLock mine = new ReentrantLock();
  private final Interpreter interpreter;
  private final InterpreterLock lock;

  public Counter(Interpreter interpreter, InterpreterLock lock) {
    this.interpreter = interpreter;
    this.lock = lock;
  }

  public void increment() {
    while (!mine.tryLock()) {
      lock.release();
      lock.acquire();
    }
    try {
      long value = interpreter.load();
      value = interpreter.add(value, 1);
      interpreter.store(value);
    } finally {
      mine.unlock();
    }
  }
}
