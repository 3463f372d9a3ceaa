package threadmill.coroutine;

import java.util.concurrent.SynchronousQueue;

/** Hands one thing from one thread to another; both wait for each other. */
final class Channel<T> {

  private final SynchronousQueue<T> queue = new SynchronousQueue<>();

  void put(T thing) {
    boolean interrupted = false;
    while (true) {
      try {
        queue.put(thing);
        break;
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    restore(interrupted);
  }

  T take() {
    boolean interrupted = false;
    while (true) {
      try {
        T thing = queue.take();
        restore(interrupted);
        return thing;
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
  }

  private static void restore(boolean interrupted) {
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
