package io.github.threadmill.lab;

import io.github.threadmill.feedback.Finding;

/** Ends a check that a requirement of did not hold. Never leaves the kit: it becomes a verdict. */
public final class CheckFailedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Finding finding;

  /**
   * @param finding what to say
   */
  public CheckFailedException(Finding finding) {
    super(finding.observed(), null, false, false);
    this.finding = finding;
  }

  /** What to say. */
  public Finding finding() {
    return finding;
  }
}
