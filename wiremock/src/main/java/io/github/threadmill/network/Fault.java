package io.github.threadmill.network;

/**
 * A way in which a page breaks its connection instead of answering. A client meets an I/O error.
 */
public enum Fault {
  /** The connection is reset (TCP RST). */
  RESET,
  /** The connection is closed without a byte. */
  EMPTY,
  /** Bytes that are no HTTP, then the connection is closed. */
  GARBAGE
}
