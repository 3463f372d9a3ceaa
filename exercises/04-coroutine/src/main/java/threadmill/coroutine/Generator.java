package threadmill.coroutine;

import io.github.threadmill.api.NotImplementedYet;
import java.util.Iterator;

/**
 * Turns a source, which hands out its values when it likes, into an iterator, which is asked for
 * them. The source runs only while it is asked, and no further than to the next value. For one
 * thread at a time.
 */
public final class Generator<T> implements Iterator<T>, AutoCloseable {

  /**
   * A generator that has not begun. Nothing of the source runs before it is asked.
   *
   * @param source where the values come from; what it throws comes out of {@code hasNext} or {@code
   *     next}
   */
  public Generator(Source<T> source) {
    // TODO make a coroutine of it
  }

  /** Whether there is another value; lets the source run until that is known. */
  @Override
  public boolean hasNext() {
    // TODO
    throw new NotImplementedYet("Generator.hasNext()");
  }

  /**
   * The next value.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  @Override
  public T next() {
    // TODO
    throw new NotImplementedYet("Generator.next()");
  }

  /** Ends the source wherever it is, with its {@code finally} blocks. There is no next value then. */
  @Override
  public void close() {
    // TODO
    throw new NotImplementedYet("Generator.close()");
  }
}
