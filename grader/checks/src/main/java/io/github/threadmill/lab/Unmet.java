package io.github.threadmill.lab;

import io.github.threadmill.feedback.Finding;

/** Ends a check whose condition did not come true. */
public final class Unmet {

  private Unmet() {}

  /**
   * @param what how the condition is put to a student: {@code "10 requests arrive"}
   * @throws CheckFailedException unless it came true
   */
  public static void unless(boolean cameTrue, String what) {
    if (!cameTrue) {
      throw new CheckFailedException(
          new Finding("waited for this and nothing moved any more: " + what, null, null));
    }
  }
}
