package threadmill.shared;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** A permit for each item and one for each free place; the JDK's semaphores do the waiting. */
public final class BoundedBuffer<T> {

  private final ConcurrentLinkedQueue<T> items = new ConcurrentLinkedQueue<>();
  private final Semaphore room;
  private final Semaphore filled = new Semaphore(0);

  public BoundedBuffer(int capacity) {
    room = new Semaphore(capacity);
  }

  public void put(T item) throws InterruptedException {
    room.acquire();
    items.add(item);
    filled.release();
  }

  public T take() throws InterruptedException {
    filled.acquire();
    T item = items.remove();
    room.release();
    return item;
  }
}
