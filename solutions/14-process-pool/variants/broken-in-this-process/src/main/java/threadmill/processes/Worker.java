package threadmill.processes;

/** Nobody starts it. */
public final class Worker {

  private Worker() {}

  public static void main(String[] arguments) {
    // there is nothing to do
  }
}
