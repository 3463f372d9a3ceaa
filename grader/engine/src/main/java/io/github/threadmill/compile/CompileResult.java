package io.github.threadmill.compile;

import java.util.List;

/**
 * What became of a job.
 *
 * @param errors none if everything was compiled
 * @param cpuNanos CPU time of the compiling thread
 * @param broke whether the compiler itself broke; what is left of it compiles nothing any more
 */
public record CompileResult(List<CompileError> errors, long cpuNanos, boolean broke) {

  public CompileResult {
    errors = List.copyOf(errors);
  }

  /** Whether class files were written. */
  public boolean succeeded() {
    return errors.isEmpty();
  }
}
