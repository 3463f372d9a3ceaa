package threadmill.coroutine;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** A source in a coroutine, with room for the one value that hasNext has had to look at. */
public final class Generator<T> implements Iterator<T>, AutoCloseable {

  private final Coroutine<Void, T> coroutine;
  private T ahead;

  public Generator(Source<T> source) {
    coroutine =
        new Coroutine<>(
            (first, outside) -> {
              source.run(outside::yield);
              return null; // no value: values are not null
            });
  }

  @Override
  public boolean hasNext() {
    if (ahead == null && !coroutine.isDone()) {
      ahead = coroutine.resume(null);
    }
    return ahead != null;
  }

  @Override
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T value = ahead;
    ahead = null;
    return value;
  }

  @Override
  public void close() {
    ahead = null;
    coroutine.close();
  }
}
