package threadmill.processes;

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
    Work<Object, Object> work = work(in);
    while (true) {
      Object item;
      try {
        item = in.readObject();
      } catch (EOFException hungUp) {
        return;
      }
      out.writeObject(run(work, (Integer) item));
      out.reset();
      out.flush();
    }
  }

  @SuppressWarnings("unchecked") // the other side sends items of the task's own type
  private static Work<Object, Object> work(ObjectInputStream in)
      throws IOException, ClassNotFoundException {
    return (Work<Object, Object>) in.readObject();
  }

  private static Reply run(Work<Object, Object> work, int item) {
    try {
      return new Reply(work.task().apply(work.items().get(item)), null);
    } catch (RuntimeException | Error thrown) {
      return new Reply(null, thrown);
    }
  }
}
