package threadmill.processes;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.PrintStream;

/** Reads messages and answers them. */
public final class Worker {

  private Worker() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = System.out;
    System.setOut(System.err);
    ObjectInputStream messages = new ObjectInputStream(System.in);
    ObjectOutputStream answers = new ObjectOutputStream(out);
    while (true) {
      Message message;
      try {
        message = (Message) messages.readObject();
      } catch (IOException hungUp) {
        break;
      }
      answers.writeObject(message.run());
      answers.flush();
    }
  }
}
