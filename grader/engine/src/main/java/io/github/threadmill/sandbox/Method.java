package io.github.threadmill.sandbox;

/** How namespaces are to be had on this machine. */
enum Method {
  /** As root, who makes them directly; the process becomes somebody else at the end. */
  ROOT,
  /** As anybody, in a user namespace, where the process is root of nothing. */
  USER_NAMESPACE
}
