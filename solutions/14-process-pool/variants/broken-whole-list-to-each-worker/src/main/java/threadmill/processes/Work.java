package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import java.io.Serializable;
import java.util.ArrayList;

/** All there is to do. */
record Work<T, R>(ArrayList<T> items, RemoteTask<T, R> task) implements Serializable {

  private static final long serialVersionUID = 1L;
}
