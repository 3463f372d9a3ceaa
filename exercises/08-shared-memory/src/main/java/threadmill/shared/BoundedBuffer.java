package threadmill.shared;

import io.github.threadmill.api.NotImplementedYet;

/**
 * A queue with room for so many items: whoever puts waits while it is full, whoever takes waits
 * while it is empty. One object serves all threads.
 */
public final class BoundedBuffer<T> {

  /**
   * Makes an empty buffer.
   *
   * @param capacity how many items it holds at most, at least 1
   */
  public BoundedBuffer(int capacity) {
    // TODO make room for so many items
  }

  /**
   * Puts an item behind the others. Waits while the buffer is full.
   *
   * @param item not null
   * @throws InterruptedException if this thread is interrupted while it waits; then the item was
   *     not put
   */
  public void put(T item) throws InterruptedException {
    // TODO wait for room, put the item, wake up who waits for it
    throw new NotImplementedYet("BoundedBuffer.put(item)");
  }

  /**
   * Takes the item that was put first. Waits while the buffer is empty.
   *
   * @throws InterruptedException if this thread is interrupted while it waits; then nothing was
   *     taken
   */
  public T take() throws InterruptedException {
    // TODO wait for an item, take it, wake up who waits for room
    throw new NotImplementedYet("BoundedBuffer.take()");
  }
}
