package io.github.threadmill.scratch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * The grader's own temporary folders. Those that are there when this process is told to end go with
 * it, and the processes that still work in them too. Thread-safe.
 */
public final class Scratch {

  private static final int LAST_ROUNDS = 20;
  private static final int LAST_PAUSE_MILLIS = 50;

  private static final Set<Path> folders = ConcurrentHashMap.newKeySet();
  private static volatile boolean ending;

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(Scratch::clear, "scratch"));
  }

  private Scratch() {}

  /**
   * Makes an empty folder that only this user can read.
   *
   * @throws IOException if the system's folder for temporary files takes none, or this process is
   *     about to end
   */
  public static Path folder(String prefix) throws IOException {
    if (ending) {
      throw new IOException("the grader was told to end");
    }
    Path folder = Files.createTempDirectory(prefix);
    folders.add(folder);
    return folder;
  }

  /**
   * Deletes a folder with all that is in it, as far as that is possible; links are not followed.
   */
  public static void delete(Path folder) {
    folders.remove(folder);
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException inUse) {
      // a temporary folder; the system clears what is left
    }
  }

  /** More than once: who was killed may write until it is gone, and others were about to begin. */
  private static void clear() {
    ending = true;
    List<Path> left = List.copyOf(folders);
    for (int round = 0; round < LAST_ROUNDS && !left.isEmpty(); round++) {
      ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
      left.forEach(Scratch::delete);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(LAST_PAUSE_MILLIS));
      left =
          Stream.concat(left.stream(), folders.stream()).distinct().filter(Files::exists).toList();
    }
  }
}
