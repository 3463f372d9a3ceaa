package threadmill.gil;

/** Counts in the interpreter's variable, for several threads at once. */
public final class Counter {

  private final Interpreter interpreter;
  private final InterpreterLock lock;
  private boolean taken = false;

  public Counter(Interpreter interpreter, InterpreterLock lock) {
    this.interpreter = interpreter;
    this.lock = lock;
  }

  public void increment() {
    try {
      lock.withoutLock(
          () -> {
            take();
            return null;
          });
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    try {
      long x = interpreter.load();
      long y = interpreter.add(x, 1);
      interpreter.store(y);
    } finally {
      giveBack();
    }
  }

  private synchronized void take() {
    boolean interrupted = false;
    while (taken) {
      try {
        wait();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    taken = true;
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void giveBack() {
    taken = false;
    notify();
  }
}
