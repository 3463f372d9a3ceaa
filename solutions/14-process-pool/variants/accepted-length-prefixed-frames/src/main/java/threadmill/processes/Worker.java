package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;

/** One frame in, one frame out. */
public final class Worker {

  private Worker() {}

  @SuppressWarnings("unchecked")
  public static void main(String[] arguments) throws IOException {
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    DataOutputStream out = new DataOutputStream(new FileOutputStream(FileDescriptor.out));
    DataInputStream in = new DataInputStream(System.in);
    RemoteTask<Object, Object> task = (RemoteTask<Object, Object>) Frames.read(in);
    try {
      while (true) {
        Object item = Frames.read(in);
        Object[] answer = {null, null};
        try {
          answer[0] = task.apply(item);
        } catch (Throwable thrown) {
          answer[1] = thrown;
        }
        Frames.write(out, answer);
      }
    } catch (EOFException hungUp) {
      System.exit(0);
    }
  }
}
