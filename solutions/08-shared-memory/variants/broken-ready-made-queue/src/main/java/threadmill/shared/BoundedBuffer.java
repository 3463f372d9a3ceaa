package threadmill.shared;

import java.util.concurrent.ArrayBlockingQueue;

public final class BoundedBuffer<T> {

  private final ArrayBlockingQueue<T> queue;

  public BoundedBuffer(int capacity) {
    queue = new ArrayBlockingQueue<>(capacity);
  }

  public void put(T item) throws InterruptedException {
    queue.put(item);
  }

  public T take() throws InterruptedException {
    return queue.take();
  }
}
