package threadmill.shared;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A queue with room for so many items. */
public final class BoundedBuffer<T> {

  private final int capacity;
  private final Queue<T> items = new ArrayDeque<>();
  private final Lock lock = new ReentrantLock();
  private final Condition room = lock.newCondition();
  private final Condition something = lock.newCondition();

  public BoundedBuffer(int capacity) {
    this.capacity = capacity;
  }

  public void put(T item) throws InterruptedException {
    lock.lock();
    try {
      while (items.size() == capacity) {
        room.await();
      }
      items.add(item);
      something.signal();
    } finally {
      lock.unlock();
    }
  }

  public T take() throws InterruptedException {
    lock.lock();
    try {
      while (items.isEmpty()) {
        something.await();
      }
      var item = items.remove();
      room.signal();
      return item;
    } finally {
      lock.unlock();
    }
  }
}
