package io.github.threadmill.work;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Platform threads that run items 0, 1, 2, … each once, and are waited for. */
final class Crew {

  private Crew() {}

  static void run(int items, java.util.function.IntConsumer work) {
    List<Thread> threads = new ArrayList<>();
    IntStream.range(0, items)
        .forEach(
            item ->
                threads.add(
                    Thread.ofPlatform().name("crew-" + item).start(() -> work.accept(item))));
    threads.forEach(Crew::join);
  }

  static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
