package threadmill.shared;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** A permit for each free place, and one for each item. */
public final class BoundedBuffer<T> {

  private final ConcurrentLinkedQueue<T> items = new ConcurrentLinkedQueue<>();
  private final Semaphore places;
  private final Semaphore filled = new Semaphore(0);

  public BoundedBuffer(int capacity) {
    this.places = new Semaphore(capacity);
  }

  public void put(T item) throws InterruptedException {
    places.acquire();
    items.add(item);
    filled.release();
  }

  public T take() throws InterruptedException {
    filled.acquire();
    T item = items.remove();
    places.release();
    return item;
  }
}
