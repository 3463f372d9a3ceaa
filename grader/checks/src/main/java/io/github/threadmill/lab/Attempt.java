package io.github.threadmill.lab;

import io.github.threadmill.feedback.Thrown;
import org.jspecify.annotations.Nullable;

/**
 * What came of a call that may throw.
 *
 * @param value what it returned; null where it threw
 * @param thrown what it threw; null where it returned
 * @param <T> plain
 */
public record Attempt<T extends @Nullable Object>(@Nullable T value, @Nullable Thrown thrown) {

  /** Whether the call ended with an exception. */
  public boolean failed() {
    return thrown != null;
  }
}
