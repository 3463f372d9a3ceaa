package io.github.threadmill.compile;

import java.util.List;

/**
 * What became of a job.
 *
 * @param errors none if everything was compiled
 * @param cpuNanos CPU time of the compiling thread
 */
public record CompileResult(List<CompileError> errors, long cpuNanos) {

  public CompileResult {
    errors = List.copyOf(errors);
  }

  /** Whether class files were written. */
  public boolean succeeded() {
    return errors.isEmpty();
  }
}
