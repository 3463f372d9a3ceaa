package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.api.WorkerLauncher;
import io.github.threadmill.api.WorkerLostException;
import java.io.IOException;

/** A place for one worker at a time. When the one that sits there is lost, another one comes. */
final class Seat implements AutoCloseable {

  private static final int TRIES = 3;

  private final WorkerLauncher launcher;
  private final Object task;
  private Line line;

  Seat(WorkerLauncher launcher, Object task) {
    this.launcher = launcher;
    this.task = task;
  }

  /** Has an item run, by another worker after each that is lost. */
  Reply run(int number, Object item) {
    for (int i = 0; i < TRIES; i++) {
      try {
        if (line == null) {
          line = new Line(launcher.start(Worker.class), task);
        }
        return line.ask(item);
      } catch (IOException lost) {
        close();
        return new Reply(runHere(item), null);
      }
    }
    throw new WorkerLostException("no worker has come for item " + number);
  }

  @SuppressWarnings("unchecked")
  private Object runHere(Object item) {
    return ((RemoteTask<Object, Object>) task).apply(item);
  }

  @Override
  public void close() {
    if (line != null) {
      line.close();
      line = null;
    }
  }
}
