package io.github.threadmill.races;

import java.util.List;

/**
 * What a {@link ModelChecker} plays with: an object of the student's and what may be done to it. To
 * be a public class of an exercise's checks with a public constructor without parameters; each
 * interleaving gets an instance of its own.
 *
 * <p>Operations must not wait for one another: {@code put} and {@code take} of a full or empty
 * buffer are none, {@code offer} and {@code poll} are.
 */
public interface Model {

  /** The operations, in the same order and number each time. */
  List<Operation> operations();
}
