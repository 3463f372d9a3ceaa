package io.github.threadmill.lab;

import org.jspecify.annotations.Nullable;

/**
 * The half of a check that runs beside the student's code. It may call that code and look at what
 * comes back; whatever it returns is copied into plain values before anyone judges it.
 *
 * @param <T> plain: null, a boolean, a number, a string, a URI, a duration, a list or a map of
 *     these, or a record of them
 */
@FunctionalInterface
public interface Observation<T extends @Nullable Object> {

  /**
   * @throws Exception whatever the student's code throws
   */
  T observe() throws Exception;
}
