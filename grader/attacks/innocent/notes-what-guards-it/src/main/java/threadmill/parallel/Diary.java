package threadmill.parallel;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

class Diary {

  @GuardedBy("this")
  private final List<String> lines = new ArrayList<>();

  synchronized void note(String line) {
    lines.add(Thread.currentThread().getName() + ": " + line);
  }

  synchronized void show() {
    print(System.out);
  }

  @GuardedBy("this")
  private void print(PrintStream out) {
    lines.forEach(out::println);
  }
}
