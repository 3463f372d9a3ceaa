package threadmill.processes;

import io.github.threadmill.api.RemoteTask;

/** Throws for one item. */
record Failing(int failing) implements RemoteTask<Integer, String> {

  private static final long serialVersionUID = 1L;

  @Override
  public String apply(Integer item) {
    if (item == failing) {
      throw new IllegalStateException("item " + item + " fails");
    }
    return item + " ";
  }
}
