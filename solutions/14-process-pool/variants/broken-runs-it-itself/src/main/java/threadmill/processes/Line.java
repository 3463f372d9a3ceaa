package threadmill.processes;

import io.github.threadmill.api.WorkerProcess;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** The two pipes of one worker: an item there, a reply back. */
final class Line implements AutoCloseable {

  private final WorkerProcess worker;
  private final ObjectOutputStream out;
  private final ObjectInputStream in;

  /**
   * @throws IOException if the worker is lost before it has begun
   */
  Line(WorkerProcess worker, Object task) throws IOException {
    this.worker = worker;
    try {
      // An input stream waits for the other side's header: both sides write theirs first.
      out = new ObjectOutputStream(new BufferedOutputStream(worker.toWorker()));
      out.writeObject(task);
      out.flush();
      in = new ObjectInputStream(new BufferedInputStream(worker.fromWorker()));
    } catch (IOException lost) {
      worker.close();
      throw lost;
    }
  }

  /**
   * @throws IOException if the worker is lost
   */
  Reply ask(Object item) throws IOException {
    try {
      out.writeObject(item);
      out.reset(); // keeps no reference to items that are done
      out.flush();
      return (Reply) in.readObject();
    } catch (ClassNotFoundException unknown) {
      throw new IllegalStateException(unknown);
    }
  }

  @Override
  public void close() {
    worker.close();
  }
}
