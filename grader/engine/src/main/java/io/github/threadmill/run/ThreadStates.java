package io.github.threadmill.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Reads from Linux's {@code /proc} what the threads of a process are doing. */
final class ThreadStates {

  private ThreadStates() {}

  /** Whether a thread of the process runs, or waits for nothing but a core. */
  static boolean anyRunnable(long pid) {
    Path tasks = Path.of("/proc", Long.toString(pid), "task");
    if (!Files.isDirectory(tasks)) {
      return false;
    }
    try (Stream<Path> threads = Files.list(tasks)) {
      return threads.anyMatch(ThreadStates::isRunnable);
    } catch (IOException | UncheckedIOException ended) {
      return false;
    }
  }

  /** The state is the first letter behind the name, which stands in parentheses. */
  private static boolean isRunnable(Path thread) {
    try {
      String stat = Files.readString(thread.resolve("stat"));
      int state = stat.lastIndexOf(')') + 1;
      // D: it waits for the disk, which gives way in the end
      return stat.startsWith(" R", state) || stat.startsWith(" D", state);
    } catch (IOException ended) {
      return false;
    }
  }
}
