package io.github.threadmill.suite;

import io.github.threadmill.work.SignOfLife;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Keeps what the first test that failed threw, and shows that tests come to their ends: several in
 * a row may wait for timeouts of their own, and so may the invocations of one. Thread-safe.
 */
final class Failures implements TestExecutionListener {

  private volatile @Nullable Throwable first;
  private long shown = System.nanoTime();

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (System.nanoTime() - shown > Suite.SLOW.toNanos()) {
      SignOfLife.give();
      shown = System.nanoTime();
    }
    if (first == null && result.getStatus() == TestExecutionResult.Status.FAILED) {
      first = result.getThrowable().orElseGet(() -> new AssertionError(test.getDisplayName()));
    }
  }

  @Nullable Throwable first() {
    return first;
  }
}
