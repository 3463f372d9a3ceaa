package threadmill.processes;

import io.github.threadmill.api.NotImplementedYet;

/** The program that runs in each of the processes: {@code launcher.start(Worker.class)}. */
public final class Worker {

  private Worker() {}

  /**
   * Does what it is told through {@code System.in} and answers through {@code System.out}, until
   * there is nothing more to read.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    // TODO read a task and its items, run them, write back what becomes of each
    throw new NotImplementedYet("Worker.main(arguments)");
  }
}
