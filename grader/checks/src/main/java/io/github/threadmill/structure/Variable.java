package io.github.threadmill.structure;

/** A place that things flow into. */
sealed interface Variable {

  record Parameter(MethodId method, int number) implements Variable {}

  record Field(String root, String name) implements Variable {}

  record Returned(MethodId method) implements Variable {}

  record Result(MethodId method, int site) implements Variable {}

  /**
   * What was put into a collection, an array or any other object of the JDK's, or handed to what
   * returned it.
   */
  record Contents(Thing holder) implements Variable {}
}
