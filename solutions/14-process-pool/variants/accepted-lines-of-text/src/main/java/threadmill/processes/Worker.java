package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;

/** A line in, a line out. */
public final class Worker {

  private Worker() {}

  @SuppressWarnings("unchecked")
  public static void main(String[] arguments) throws IOException {
    PrintStream out = System.out;
    System.setOut(System.err);
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      Object[] both = (Object[]) Text.object(line);
      String answer;
      try {
        answer = "=" + Text.of(((RemoteTask<Object, Object>) both[0]).apply(both[1]));
      } catch (Throwable thrown) {
        answer = "!" + Text.of(thrown);
      }
      out.println(answer);
      out.flush();
    }
  }

  @SuppressWarnings("unchecked")
  static <X extends Throwable> X sneaky(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
