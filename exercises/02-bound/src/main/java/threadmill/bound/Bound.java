package threadmill.bound;

/**
 * What a task spends most of its time with. Of two that are equal, the one written first. Given.
 */
public enum Bound {
  /** It computes. */
  CPU,
  /** It waits for somebody who types. */
  KEYBOARD,
  /** It waits for a file. */
  DISK,
  /** It waits for another computer. */
  NETWORK
}
