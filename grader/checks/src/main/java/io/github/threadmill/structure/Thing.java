package io.github.threadmill.structure;

import org.jspecify.annotations.Nullable;

/** What a variable can hold: things made at the same place in the code are one thing. */
sealed interface Thing {

  /** A lambda or method reference of the student's. */
  record Function(MethodId maker, Body.Made made) implements Thing {}

  /**
   * An object.
   *
   * @param type its class where a {@code new} made it, else the method that returned it
   * @param factory the JDK's or kit's method that returned it, null for {@code new}
   */
  record Instance(MethodId maker, int site, String type, @Nullable MethodId factory)
      implements Thing {}

  /** Anything at all, handed in from outside. */
  record Anything() implements Thing {}
}
