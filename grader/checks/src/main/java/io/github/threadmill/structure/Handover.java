package io.github.threadmill.structure;

/** Where the JDK runs a function that is handed to it, if not on the thread that hands it over. */
public enum Handover {
  /** {@code supplyAsync(f)}, {@code thenApplyAsync(f)}, {@code fork()}. */
  COMMON_POOL,
  /** {@code supplyAsync(f, executor)}, {@code submit(f)}, {@code execute(f)}. */
  EXECUTOR,
  /** {@code new Thread(f)}, {@code Thread.ofPlatform().start(f)}. */
  NEW_THREAD,
  /** {@code Thread.startVirtualThread(f)}, {@code Thread.ofVirtual().start(f)}. */
  VIRTUAL_THREAD,
  /** {@code schedule(f, 1, SECONDS)}. */
  SCHEDULER
}
