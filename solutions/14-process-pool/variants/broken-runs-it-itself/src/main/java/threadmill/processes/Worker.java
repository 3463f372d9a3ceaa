package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** Reads a task, then one item after the other, and writes a reply for each. */
public final class Worker {

  private Worker() {}

  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    ObjectOutputStream out = new ObjectOutputStream(new BufferedOutputStream(System.out));
    out.flush();
    System.setOut(System.err); // what tasks print must not get between the replies
    ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(System.in));
    RemoteTask<Object, Object> task = task(in);
    while (true) {
      Object item;
      try {
        item = in.readObject();
      } catch (EOFException hungUp) {
        return;
      }
      out.writeObject(run(task, item));
      out.reset();
      out.flush();
    }
  }

  @SuppressWarnings("unchecked") // the other side sends items of the task's own type
  private static RemoteTask<Object, Object> task(ObjectInputStream in)
      throws IOException, ClassNotFoundException {
    return (RemoteTask<Object, Object>) in.readObject();
  }

  private static Reply run(RemoteTask<Object, Object> task, Object item) {
    try {
      return new Reply(task.apply(item), null);
    } catch (RuntimeException | Error thrown) {
      return new Reply(null, thrown);
    }
  }
}
