package threadmill.parallel;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

final class Bed {

  private final AtomicReference<Thread> sleeper = new AtomicReference<>();

  void sleep() {
    sleeper.set(Thread.currentThread());
    while (sleeper.get() != null) {
      LockSupport.park(this);
    }
  }

  void wake() {
    LockSupport.unpark(sleeper.getAndSet(null));
  }
}
