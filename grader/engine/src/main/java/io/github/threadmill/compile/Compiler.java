package io.github.threadmill.compile;

import io.github.threadmill.channel.FrameChannel;
import io.github.threadmill.kit.Jvm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compiles in a process of its own that stays warm, and is killed and replaced when a job takes too
 * long. Thread-safe; jobs wait for each other.
 */
public final class Compiler implements AutoCloseable {

  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final Jvm jvm;
  private @Nullable Process process;
  private @Nullable FrameChannel channel;

  /**
   * @param jvm with the engine, the checks and the API on its class path
   */
  public Compiler(Jvm jvm) {
    this.jvm = jvm;
  }

  /**
   * Compiles a job.
   *
   * @return its errors; a job that runs into the deadline or out of memory has one that says so
   */
  public synchronized CompileResult compile(CompileJob job) {
    try {
      FrameChannel warm = channel == null ? start() : channel;
      Process compiling = java.util.Objects.requireNonNull(process);
      try (Deadline _ = Deadline.after(DEADLINE, compiling::destroyForcibly)) {
        warm.send(CompilerMain.encode(job));
        return (CompileResult) CompilerMain.decode(warm.receive());
      }
    } catch (IOException died) {
      close();
      return new CompileResult(
          List.of(
              new CompileError(
                  "",
                  0,
                  "the compiler ran out of memory or of time (" + DEADLINE.toSeconds() + " s)")),
          0);
    }
  }

  private FrameChannel start() throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
                jvm.java().toString(),
                "-Xmx512m",
                "-Xss4m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-cp",
                jvm.classPath(),
                CompilerMain.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    Process started = builder.start();
    FrameChannel fresh = new FrameChannel(started.getInputStream(), started.getOutputStream());
    process = started;
    channel = fresh;
    return fresh;
  }

  @Override
  public synchronized void close() {
    if (process != null) {
      process.destroyForcibly();
      process = null;
      channel = null;
    }
  }
}
