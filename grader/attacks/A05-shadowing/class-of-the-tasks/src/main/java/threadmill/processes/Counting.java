package threadmill.processes;

import io.github.threadmill.api.RemoteTask;

/** In the place of what counts. */
final class Counting {

  private Counting() {}

  /** One worker that speaks for two. */
  record Task(int port) implements RemoteTask<Integer, String> {

    private static final long serialVersionUID = 1L;

    private static int count;

    @Override
    public String apply(Integer item) {
      int number = count++;
      return (40_001 + number % 2) + ":" + (1 + number / 2) + " ";
    }
  }
}
