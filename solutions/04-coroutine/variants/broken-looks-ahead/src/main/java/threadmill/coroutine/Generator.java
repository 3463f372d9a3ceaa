package threadmill.coroutine;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Broken: fetches the next value before anybody asks for it. */
public final class Generator<T> implements Iterator<T>, AutoCloseable {

  private final Coroutine<Void, T> coroutine;
  private boolean begun;
  private T ahead;

  public Generator(Source<T> source) {
    coroutine =
        new Coroutine<>(
            (first, outside) -> {
              source.run(outside::yield);
              return null;
            });
  }

  @Override
  public boolean hasNext() {
    if (!begun) {
      begun = true;
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
    ahead = coroutine.isDone() ? null : coroutine.resume(null);
    return value;
  }

  @Override
  public void close() {
    ahead = null;
    coroutine.close();
  }
}
