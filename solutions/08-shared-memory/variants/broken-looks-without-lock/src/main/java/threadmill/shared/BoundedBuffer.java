package threadmill.shared;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** A ring of slots behind one lock, with a condition for each side. */
public final class BoundedBuffer<T> {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition notFull = lock.newCondition();
  private final Condition notEmpty = lock.newCondition();
  private final Object[] slots;
  private int first;
  private int count;

  public BoundedBuffer(int capacity) {
    slots = new Object[capacity];
  }

  public void put(T item) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (count == slots.length) {
        notFull.await();
      }
      slots[(first + count) % slots.length] = item;
      count++;
      notEmpty.signal();
    } finally {
      lock.unlock();
    }
  }

  public T take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (count == 0) {
        notEmpty.await();
      }
      @SuppressWarnings("unchecked") // only put writes slots
      T item = (T) slots[first];
      slots[first] = null;
      first = (first + 1) % slots.length;
      count--;
      notFull.signal();
      return item;
    } finally {
      lock.unlock();
    }
  }
}
