package threadmill.gil;

import java.util.concurrent.Callable;

/** Nobody waits for anybody. */
public final class InterpreterLock {

  public InterpreterLock(int ticks) {}

  public void acquire() {}

  public void release() {}

  public void tick() {
    Thread.yield();
  }

  public <T> T withoutLock(Callable<T> io) throws Exception {
    return io.call();
  }
}
