package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;

/** The program that runs in each of the processes: {@code launcher.start(Worker.class)}. */
public final class Worker {

  private Worker() {}

  public static void main(String[] arguments) throws IOException, ClassNotFoundException {
    PrintStream pipe = System.out;
    System.setOut(System.err);

    ObjectOutputStream out = new ObjectOutputStream(new BufferedOutputStream(pipe));
    out.flush();
    ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(System.in));
    @SuppressWarnings("unchecked")
    RemoteTask<Object, Object> task = (RemoteTask<Object, Object>) in.readObject();
    while (true) {
      Object item;
      try {
        item = in.readObject();
      } catch (EOFException e) {
        return;
      }
      Reply reply;
      try {
        reply = new Reply(task.apply(item), null);
      } catch (Throwable e) {
        reply = new Reply(null, e);
      }
      out.writeObject(reply);
      out.reset();
      out.flush();
    }
  }
}
