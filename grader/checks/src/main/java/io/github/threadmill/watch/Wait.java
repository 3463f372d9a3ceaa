package io.github.threadmill.watch;

/** What a watched call was about to do to its thread. */
public enum Wait {
  /**
   * It could not go ahead at once: the future was not done, the lock was another's, the queue was
   * empty.
   */
  WOULD_BLOCK,
  /** It could go ahead at once: the future was done, the lock was free. */
  DID_NOT_BLOCK,
  /** Nobody can ask beforehand: a sleep, a request, an await. Counts as blocking. */
  UNKNOWN
}
