package threadmill.coroutine;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Turns a source into an iterator. */
public final class Generator<T> implements Iterator<T>, AutoCloseable {

  private final Coroutine<Void, T> coroutine;
  private T fetched; // null: nothing fetched

  public Generator(Source<T> source) {
    coroutine =
        new Coroutine<>(
            (first, outside) -> {
              source.run(value -> outside.yield(value));
              return null;
            });
  }

  @Override
  public boolean hasNext() {
    if (fetched == null && !coroutine.isDone()) {
      fetched = coroutine.resume(null);
    }
    return fetched != null;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T value = fetched;
    fetched = null;
    return value;
  }

  @Override
  public void close() {
    fetched = null;
    coroutine.close();
  }
}
