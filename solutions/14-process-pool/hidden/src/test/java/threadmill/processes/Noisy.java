package threadmill.processes;

import io.github.threadmill.api.RemoteTask;

/** Prints a lot. */
record Noisy() implements RemoteTask<Integer, String> {

  private static final long serialVersionUID = 1L;

  static {
    System.out.println("noise is being set up");
  }

  @Override
  public String apply(Integer item) {
    System.out.print("item " + item + " is at work");
    System.out.println(" and says so, ".repeat(5_000));
    System.out.write(item);
    System.out.flush();
    System.err.println("and complains, ".repeat(5_000));
    return item + " ";
  }
}
