package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.process.Report;

/** Reports its number, and returns it. */
record Numbered(int port) implements RemoteTask<Integer, String> {

  private static final long serialVersionUID = 1L;

  @Override
  public String apply(Integer item) {
    Report.at(port, item);
    return item + " ";
  }

  /** What comes out when the results are combined in the order of the items. */
  static String inOrder(int count) {
    StringBuilder all = new StringBuilder();
    for (int item = 0; item < count; item++) {
      all.append(item).append(' ');
    }
    return all.toString();
  }
}
