package io.github.threadmill.compile;

import io.github.threadmill.channel.FrameChannel;
import io.github.threadmill.kit.Jvm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
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
  public CompileResult compile(CompileJob job) {
    return compile(job, DEADLINE);
  }

  synchronized CompileResult compile(CompileJob job, Duration deadline) {
    AtomicBoolean late = new AtomicBoolean();
    try {
      try {
        return attempt(job, deadline, late);
      } catch (IOException died) {
        close();
        if (late.get()) {
          return failed("the compiler ran out of time (" + deadline.toSeconds() + " s)");
        }
      }
      // The process may have died of something that an earlier job has left behind.
      return attempt(job, deadline, late);
    } catch (IOException diedAgain) {
      close();
      return failed(
          late.get()
              ? "the compiler ran out of time (" + deadline.toSeconds() + " s)"
              : "the compiler ran out of memory");
    }
  }

  private CompileResult attempt(CompileJob job, Duration deadline, AtomicBoolean late)
      throws IOException {
    FrameChannel warm = channel == null ? start() : channel;
    Process compiling = Objects.requireNonNull(process);
    try (Deadline _ = Deadline.after(deadline, () -> end(compiling, late))) {
      warm.send(CompilerMain.encode(job));
      return (CompileResult) CompilerMain.decode(warm.receive());
    }
  }

  private static void end(Process compiling, AtomicBoolean late) {
    late.set(true);
    compiling.destroyForcibly();
  }

  private static CompileResult failed(String message) {
    return new CompileResult(List.of(new CompileError("", 0, message)), 0);
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
