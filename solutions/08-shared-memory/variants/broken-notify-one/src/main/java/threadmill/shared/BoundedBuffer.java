package threadmill.shared;

import java.util.ArrayDeque;
import java.util.Queue;

public final class BoundedBuffer<T> {

  private final Queue<T> items = new ArrayDeque<>();
  private final int capacity;

  public BoundedBuffer(int capacity) {
    this.capacity = capacity;
  }

  public synchronized void put(T item) throws InterruptedException {
    while (items.size() == capacity) {
      wait();
    }
    items.add(item);
    notify();
  }

  public synchronized T take() throws InterruptedException {
    while (items.isEmpty()) {
      wait();
    }
    T item = items.remove();
    notify();
    return item;
  }
}
