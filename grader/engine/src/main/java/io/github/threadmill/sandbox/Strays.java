package io.github.threadmill.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Finds processes that a submission has started and then cut loose, so that the system no longer
 * calls them its children. They inherit a word in the environment that nobody else has, and stand
 * in the submission's folder; a process would have to shed both. On Linux only; a process namespace
 * makes all this unnecessary.
 *
 * @param word the mark
 * @param folder where the submission's process was started
 */
public record Strays(String word, Path folder) {

  private static final String NAME = "TM";
  private static final Path PROC = Path.of("/proc");

  /** More rounds than this, and something starts processes faster than they can be ended. */
  private static final int MOST_ROUNDS = 50;

  /** Of what is started in a folder. */
  public static Strays in(Path folder) {
    byte[] bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return new Strays(HexFormat.of().formatHex(bytes), folder);
  }

  /** Marks what will be started with this environment. */
  public void mark(Map<String, String> environment) {
    environment.put(NAME, word);
  }

  /** Ends all of them; also those that are started meanwhile. */
  public void kill() {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<ProcessHandle> found = alive();
      if (found.isEmpty()) {
        return;
      }
      found.forEach(ProcessHandle::destroyForcibly);
    }
  }

  /** Those that there are at this moment, however they were started. */
  public List<ProcessHandle> alive() {
    if (!Files.isDirectory(PROC.resolve("self"))) {
      return List.of();
    }
    long self = ProcessHandle.current().pid();
    return ProcessHandle.allProcesses()
        .filter(process -> process.pid() != self && isMarked(process.pid()))
        .toList();
  }

  /** Of a process that has ended nothing can be read: it is not there any more. */
  private boolean isMarked(long pid) {
    Path process = PROC.resolve(Long.toString(pid));
    try {
      // The link says where a process stands even if the folder was deleted meanwhile.
      if (Files.readSymbolicLink(process.resolve("cwd")).startsWith(folder)) {
        return true;
      }
      byte[] environment = Files.readAllBytes(process.resolve("environ"));
      return new String(environment, StandardCharsets.ISO_8859_1).contains(NAME + "=" + word);
    } catch (IOException endedOrSomebodyElses) {
      return false;
    }
  }
}
