package io.github.threadmill.network;

/** What a held request is told in the end. */
sealed interface Verdict {

  /** Answer as planned. */
  record Go() implements Verdict {}

  /** Answer that what was waited for did not come, and why. */
  record Broken(String why) implements Verdict {}

  /** Nobody waits for an answer any more. */
  record Gone() implements Verdict {}
}
