package io.github.threadmill.lab;

import org.jspecify.annotations.Nullable;

/**
 * Something that one observation makes and a later one needs: a future in flight, for instance.
 * Empty on the side that judges. Thread-safe.
 *
 * @param <T> anything
 */
public final class Kept<T> {

  private volatile @Nullable T value;

  /** Keeps a value, instead of the last one. */
  public void set(T kept) {
    value = kept;
  }

  /**
   * The value.
   *
   * @throws IllegalStateException if none was kept yet
   */
  public T get() {
    T kept = value;
    if (kept == null) {
      throw new IllegalStateException("nothing was kept yet");
    }
    return kept;
  }
}
