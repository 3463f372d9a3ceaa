package io.github.threadmill.structure;

import java.util.Optional;

/**
 * One place can have another one executed.
 *
 * @param line where, in the first one's file
 * @param how on which thread, if not on the same
 * @param afterFuture whether that happens when a future is done
 */
record Edge(Node from, Node to, int line, Optional<Handover> how, boolean afterFuture) {

  static Edge call(Node from, Node to, int line) {
    return new Edge(from, to, line, Optional.empty(), false);
  }
}
