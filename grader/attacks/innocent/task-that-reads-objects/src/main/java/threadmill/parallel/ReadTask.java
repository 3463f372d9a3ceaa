package threadmill.parallel;

import java.util.List;
import java.util.concurrent.RecursiveTask;

final class ReadTask extends RecursiveTask<Integer> {

  private static final long serialVersionUID = 1L;

  private final transient List<String> lines;

  ReadTask(List<String> lines) {
    this.lines = lines;
  }

  @Override
  protected Integer compute() {
    return lines.stream().mapToInt(this::readObject).sum();
  }

  private int readObject(String line) {
    return Integer.parseInt(line.strip());
  }
}
