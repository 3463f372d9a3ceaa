package threadmill.shared;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** One fair lock, one condition, and everybody is woken up. */
public final class BoundedBuffer<T> {

  private final Lock lock = new ReentrantLock(true);
  private final Condition changed = lock.newCondition();
  private final Deque<T> items = new ArrayDeque<>();
  private final int capacity;

  public BoundedBuffer(int capacity) {
    this.capacity = capacity;
  }

  public void put(T item) throws InterruptedException {
    lock.lock();
    try {
      while (items.size() >= capacity) {
        changed.await();
      }
      items.addLast(item);
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  public T take() throws InterruptedException {
    lock.lock();
    try {
      while (items.isEmpty()) {
        changed.await();
      }
      changed.signalAll();
      return items.removeFirst();
    } finally {
      lock.unlock();
    }
  }
}
