package io.github.threadmill.structure;

/** Whether bytecode alone proves that a reached call blocks. */
public enum Certainty {
  /** It does, whenever it is executed. */
  CERTAIN,
  /**
   * A join or get inside a function that runs after a future: most often that future is done by
   * then.
   */
  IN_DEPENDENT,
  /**
   * A lock, a monitor or a queue that may well be free, or a future that was asked whether it is
   * done.
   */
  IF_CONTENDED,
  /** A loop that polls: a round or two are harmless, ten thousand are not. */
  IF_SPINNING;

  /** Whether the verdict is left to what is seen at run time. */
  public boolean decidedAtRunTime() {
    return this != CERTAIN;
  }
}
