package io.github.threadmill.compile;

import io.github.threadmill.kit.Jvm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compiles in a process of its own that stays warm, and is killed and replaced when a job takes too
 * much of it or breaks it. Thread-safe; jobs wait for each other, and no job's limits count while
 * it waits.
 */
public final class Compiler implements AutoCloseable {

  /**
   * Twenty times what the most expensive of all references takes in a process that has just
   * started, 0.7 s.
   */
  private static final Duration MOST_CPU = Duration.ofSeconds(15);

  private static final Duration MOST_CLOCK = Duration.ofMinutes(15);

  /** The process may have died of something that an earlier job has left behind. */
  private static final int TRIES = 2;

  private final Jvm jvm;
  private @Nullable CompilerProcess warm;

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
    for (int i = 0; i < TRIES; i++) {
      Optional<CompileResult> result = attempt(job, cpu);
      if (result.isPresent()) {
        return result.get();
      }
    }
    throw new NoCompilerException("the compiler's process ends before it answers");
  }

  /** Empty if the process died of something that another may not die of. */
  private Optional<CompileResult> attempt(CompileJob job, Duration cpu) {
    CompilerProcess process = process();
    try (Limit limit = process.limit(cpu, MOST_CLOCK)) {
      return answer(process, job, limit, cpu);
    }
  }

  private Optional<CompileResult> answer(
      CompilerProcess process, CompileJob job, Limit limit, Duration cpu) {
    try {
      CompileResult result = process.compile(job);
      if (result.broke()) {
        close();
      }
      return Optional.of(result);
    } catch (IOException died) {
      boolean ofThisJob = process.ranOutOfMemory() && !process.isUsed();
      close();
      return switch (limit.reached()) {
        case NONE -> ofThisJob ? failed(CompileError.OUT_OF_MEMORY) : Optional.empty();
        case CPU -> failed(tooLong(cpu));
        case CLOCK ->
            throw new NoCompilerException(
                "the compiler was not done after " + MOST_CLOCK.toMinutes() + " minutes");
      };
    }
  }

  private static CompileError tooLong(Duration cpu) {
    return CompileError.ofAll(
        "the compiler was ended after %d s of CPU time; most code takes less than one: nest fewer"
                .formatted(cpu.toSeconds())
            + " generic calls and lambdas, and make generated code shorter");
  }

  private static Optional<CompileResult> failed(CompileError error) {
    return Optional.of(new CompileResult(List.of(error), 0, true));
  }

  private CompilerProcess process() {
    try {
      CompilerProcess ready = warm == null ? CompilerProcess.start(jvm) : warm;
      warm = ready;
      return ready;
    } catch (IOException notStarted) {
      throw new NoCompilerException("the compiler does not start: " + notStarted.getMessage());
    }
  }

  @Override
  public synchronized void close() {
    if (warm != null) {
      warm.close();
      warm = null;
    }
  }
}
