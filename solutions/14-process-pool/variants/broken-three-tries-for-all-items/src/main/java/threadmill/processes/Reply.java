package threadmill.processes;

import java.io.Serializable;

/** What a worker answers: a value, or what the task threw. */
record Reply(Object value, Throwable thrown) implements Serializable {
  private static final long serialVersionUID = 1L;
}
