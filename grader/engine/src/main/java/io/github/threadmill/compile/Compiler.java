package io.github.threadmill.compile;

import io.github.threadmill.channel.FrameChannel;
import io.github.threadmill.kit.Jvm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compiles in a process of its own that stays warm, and is killed and replaced when a job takes too
 * much of it. Thread-safe; jobs wait for each other.
 */
public final class Compiler implements AutoCloseable {

  private static final Duration MOST_CPU = Duration.ofSeconds(30);
  private static final Duration MOST_CLOCK = Duration.ofMinutes(15);

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
   * @return its errors; a job that uses too much CPU time or memory has one that says so
   * @throws NoCompilerException if this machine does not get it done
   */
  public CompileResult compile(CompileJob job) {
    return compile(job, MOST_CPU);
  }

  synchronized CompileResult compile(CompileJob job, Duration cpu) {
    // The process may have died of something that an earlier job has left behind.
    return attempt(job, cpu)
        .or(() -> attempt(job, cpu))
        .orElseGet(() -> failed("the compiler ran out of memory"));
  }

  /** Empty if the process died of its own accord. */
  private Optional<CompileResult> attempt(CompileJob job, Duration cpu) {
    try {
      FrameChannel warm = channel == null ? start() : channel;
      try (Limit limit = Limit.on(Objects.requireNonNull(process), cpu, MOST_CLOCK)) {
        return answer(warm, job, limit, cpu);
      }
    } catch (IOException notStarted) {
      throw new NoCompilerException("the compiler does not start: " + notStarted.getMessage());
    }
  }

  private Optional<CompileResult> answer(
      FrameChannel warm, CompileJob job, Limit limit, Duration cpu) {
    try {
      warm.send(CompilerMain.encode(job));
      return Optional.of((CompileResult) CompilerMain.decode(warm.receive()));
    } catch (IOException died) {
      close();
      return switch (limit.reached()) {
        case NONE -> Optional.empty();
        case CPU ->
            Optional.of(
                failed("the compiler used " + cpu.toSeconds() + " s of CPU time and was ended"));
        case CLOCK ->
            throw new NoCompilerException(
                "the compiler was not done after " + MOST_CLOCK.toMinutes() + " minutes");
      };
    }
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
