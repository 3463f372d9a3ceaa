package threadmill.shared;

import java.util.ArrayDeque;
import java.util.Queue;

public final class BoundedBuffer<T> {

  private final Queue<T> items = new ArrayDeque<>();
  private final int capacity;

  public BoundedBuffer(int capacity) {
    this.capacity = capacity;
  }

  public void put(T item) throws InterruptedException {
    while (!offer(item)) {
      Thread.sleep(1);
    }
  }

  public T take() throws InterruptedException {
    T item = poll();
    while (item == null) {
      Thread.sleep(1);
      item = poll();
    }
    return item;
  }

  private synchronized boolean offer(T item) {
    return items.size() < capacity && items.add(item);
  }

  private synchronized T poll() {
    return items.poll();
  }
}
