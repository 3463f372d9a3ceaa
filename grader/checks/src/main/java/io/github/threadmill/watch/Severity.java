package io.github.threadmill.watch;

/** How a call in the catalogue is bad for an asynchronous path. */
public enum Severity {
  /** Keeps its thread until something else happens. */
  BLOCK,
  /** Keeps its thread until a file, a socket or a name server answers. */
  IO,
  /** Keeps its thread busy instead of waiting. */
  BUSY,
  /** Can reach any method at all, so that neither bytecode nor call sites tell what happens. */
  ESCAPE,
  /** Looks like one of the others and is none: the row takes a type out of the catalogue. */
  FREE
}
