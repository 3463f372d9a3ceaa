package threadmill.processes;

import io.github.threadmill.api.WorkerLostException;
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
    if (thrown instanceof WorkerLostException lost) {
      throw lost;
    }
    if (thrown != null) {
      throw new IllegalStateException("a task has failed", thrown);
    }
    return value;
  }
}
