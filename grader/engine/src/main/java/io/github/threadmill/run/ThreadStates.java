package io.github.threadmill.run;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads from Linux's {@code /proc} what the threads of a process are doing. */
final class ThreadStates {

  /** Bytes from which the state can be read: it follows a number and a name of 15 bytes. */
  private static final int ENOUGH = 64;

  private ThreadStates() {}

  /** Whether a thread of the process runs, or waits for nothing but a core. */
  static boolean anyRunnable(long pid) {
    File tasks = new File("/proc/" + pid + "/task");
    String[] threads = tasks.list();
    return threads != null
        && Arrays.stream(threads).anyMatch(thread -> isRunnable(new File(tasks, thread)));
  }

  /** The state is the first letter behind the name, which stands in parentheses. */
  private static boolean isRunnable(File thread) {
    try (FileInputStream in = new FileInputStream(new File(thread, "stat"))) {
      String stat = new String(in.readNBytes(ENOUGH), StandardCharsets.ISO_8859_1);
      int state = stat.lastIndexOf(')') + 1;
      // D: it waits for the disk, which gives way in the end
      return stat.startsWith(" R", state) || stat.startsWith(" D", state);
    } catch (IOException ended) {
      return false;
    }
  }
}
