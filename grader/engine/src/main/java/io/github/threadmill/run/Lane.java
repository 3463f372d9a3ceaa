package io.github.threadmill.run;

/** In what company a check runs. */
public enum Lane {
  /** Other submissions run beside it: what the clock alone says is in doubt. */
  BUSY,
  /** Nothing else of the grader's runs. */
  QUIET
}
