package threadmill.shared;

import java.util.ArrayDeque;
import java.util.Queue;

public final class BoundedBuffer<T> {

  private final Queue<T> items = new ArrayDeque<>();
  private final int capacity;

  public BoundedBuffer(int capacity) {
    this.capacity = capacity;
  }

  public synchronized void put(T item) {
    while (items.size() == capacity) {
      try {
        wait();
      } catch (InterruptedException ignored) {
        // look again
      }
    }
    items.add(item);
    notifyAll();
  }

  public synchronized T take() {
    while (items.isEmpty()) {
      try {
        wait();
      } catch (InterruptedException ignored) {
        // look again
      }
    }
    T item = items.remove();
    notifyAll();
    return item;
  }
}
