package io.github.threadmill.suite;

import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Keeps what the first test that failed threw. Thread-safe. */
final class Failures implements TestExecutionListener {

  private volatile @Nullable Throwable first;

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (first == null && result.getStatus() == TestExecutionResult.Status.FAILED) {
      first = result.getThrowable().orElseGet(() -> new AssertionError(test.getDisplayName()));
    }
  }

  @Nullable Throwable first() {
    return first;
  }
}
