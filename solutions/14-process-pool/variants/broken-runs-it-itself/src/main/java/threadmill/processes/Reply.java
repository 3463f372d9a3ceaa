package threadmill.processes;

import java.io.Serializable;

/**
 * What became of an item, as it goes through the pipe.
 *
 * @param value what the task returned
 * @param thrown what it threw; null if it returned
 */
record Reply(Object value, Throwable thrown) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The value, or the task's exception. */
  Object get() {
    if (thrown instanceof Error error) {
      throw error;
    }
    if (thrown instanceof RuntimeException exception) {
      throw exception;
    }
    return value;
  }
}
