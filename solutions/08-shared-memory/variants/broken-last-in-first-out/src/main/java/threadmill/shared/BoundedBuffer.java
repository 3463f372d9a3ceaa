package threadmill.shared;

import java.util.ArrayDeque;

public final class BoundedBuffer<T> {

  private final ArrayDeque<T> items = new ArrayDeque<>();
  private final int capacity;

  public BoundedBuffer(int capacity) {
    this.capacity = capacity;
  }

  public synchronized void put(T item) throws InterruptedException {
    while (items.size() == capacity) {
      wait();
    }
    items.push(item);
    notifyAll();
  }

  public synchronized T take() throws InterruptedException {
    while (items.isEmpty()) {
      wait();
    }
    T item = items.remove();
    notifyAll();
    return item;
  }
}
