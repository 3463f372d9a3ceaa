package io.github.threadmill.validate;

import java.io.IOException;
import java.nio.file.Path;

/** Keeps all cores busy, from a process of its own, until it is closed. */
public final class Load implements AutoCloseable {

  private static final int THREADS_PER_CORE = 3;

  private final Process process;

  private Load(Process process) {
    this.process = process;
  }

  /**
   * Starts three busy threads a core.
   *
   * @param classPath where this class is
   */
  public static Load start(Path java, String classPath) throws IOException {
    return new Load(
        new ProcessBuilder(
                java.toString(), "-XX:+UseSerialGC", "-cp", classPath, Load.class.getName())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Spins until its standard input is closed, which happens at the latest when the grader ends. */
  public static void main(String[] arguments) throws IOException {
    int threads = THREADS_PER_CORE * Runtime.getRuntime().availableProcessors();
    for (int i = 0; i < threads; i++) {
      Thread.ofPlatform().daemon().name("load-" + i).start(Load::spin);
    }
    System.in.transferTo(java.io.OutputStream.nullOutputStream());
  }

  private static void spin() {
    long number = 1;
    while (number != 0) {
      number = number * 6364136223846793005L + 1442695040888963407L | 1;
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
