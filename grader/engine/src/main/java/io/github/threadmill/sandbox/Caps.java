package io.github.threadmill.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the system lets a process and its children have, set by {@code prlimit} of util-linux. Where
 * that is missing the caps of the JVM itself and the grader's watchdog are all there is.
 *
 * @param prlimit the program, if it is there
 */
public record Caps(Optional<Path> prlimit) {

  /** No file may become larger. The JVM gets an error when it writes more, and lives on. */
  public static final long FILE_BYTES = 64L << 20;

  /** A thousand connections and their other ends, several times over. */
  static final long OPEN_FILES = 16_384;

  private static final Path OWN_LIMITS = Path.of("/proc/self/limits");

  /** With what is installed on this machine. */
  public static Caps ofThisMachine() {
    return new Caps(Programs.find("prlimit"));
  }

  /** What to put before a command. */
  public List<String> prefix() {
    return prlimit
        .map(
            program ->
                List.of(
                    program.toString(),
                    "--core=0",
                    "--fsize=" + FILE_BYTES,
                    "--nofile=" + Math.min(OPEN_FILES, mostOpenFiles())))
        .orElse(List.of());
  }

  /** The hard limit of this process; nobody may ask for more. */
  private static long mostOpenFiles() {
    try {
      return Files.readAllLines(OWN_LIMITS).stream()
          .filter(line -> line.startsWith("Max open files"))
          .map(line -> line.trim().split(" +", -1))
          .map(words -> words[words.length - 2])
          .filter(hard -> hard.matches("\\d{1,18}"))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(OPEN_FILES);
    } catch (IOException unknown) {
      return OPEN_FILES;
    }
  }
}
