package threadmill.shared;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

/** Two semaphores count what there is: free places, and items. */
public final class BoundedBuffer<T> {

  private final Queue<T> items = new ConcurrentLinkedQueue<>();
  private final Semaphore free;
  private final Semaphore filled = new Semaphore(0);

  public BoundedBuffer(int capacity) {
    free = new Semaphore(capacity);
  }

  public void put(T item) throws InterruptedException {
    free.acquire();
    items.add(item);
    filled.release();
  }

  public T take() throws InterruptedException {
    try {
      filled.acquire();
      return items.remove();
    } finally {
      free.release();
    }
  }
}
