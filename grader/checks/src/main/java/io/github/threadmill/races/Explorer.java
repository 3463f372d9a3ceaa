package io.github.threadmill.races;

/** Searches interleavings. The one place behind which a model checker's own types stand. */
@FunctionalInterface
interface Explorer {

  /**
   * Searches until a wrong interleaving is found or the bounds are reached.
   *
   * @throws LinkageError if the model checker is not on the class path
   * @throws IllegalStateException if it cannot work in this JVM
   */
  Interleaving explore(Subject subject, Bounds bounds);
}
