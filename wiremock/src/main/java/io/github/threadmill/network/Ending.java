package io.github.threadmill.network;

/** How an {@link Exchange} ended, as the network saw it. */
public enum Ending {
  /** Not ended: still held, delayed or being sent when the journal was written. */
  IN_FLIGHT,
  /** Answered to the last byte, whatever the status. */
  ANSWERED,
  /** Turned away at once with status 429, because the limit of requests in flight was reached. */
  REFUSED,
  /** Answered with status 504, because what it waited for did not come. */
  BROKEN,
  /** The client closed its connection before the last byte was sent. */
  CANCELLED,
  /** The network broke the exchange off as planned: a reset, an empty answer, garbage. */
  FAULT
}
