package io.github.threadmill.structure;

/** A place in the call graph. */
sealed interface Node {

  /** A method with a body in the student's classes; a lambda's body is one as well. */
  record Method(MethodId id) implements Node {}

  /** A method reference, standing for the call that it makes when somebody runs it. */
  record Reference(Thing.Function function) implements Node {}
}
