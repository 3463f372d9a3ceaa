package io.github.threadmill.races;

import java.util.concurrent.Callable;

/**
 * One thing that a thread may do to the object under test.
 *
 * @param name as a message shows it: {@code "transfer 10 from a to b"}
 * @param call must end by itself; what it returns is compared by {@code equals}
 */
public record Operation(String name, Callable<?> call) {

  public Operation {
    if (name.isBlank()) {
      throw new IllegalArgumentException("name must say what the operation does, was blank");
    }
  }
}
