package io.github.threadmill.structure;

/**
 * Where a value in a method body can come from. What is not of use for finding functions has no
 * origin.
 */
sealed interface Origin {

  /** A parameter, counted from 0; an instance method's receiver is number 0. */
  record Argument(int number) implements Origin {}

  /** A field, whichever object it is in. */
  record Field(String owner, String name) implements Origin {}

  /** What the call at an instruction returned. */
  record Result(int site) implements Origin {}

  /** The function that a lambda or method reference at an instruction made. */
  record Made(int site) implements Origin {}

  /** The object or array that an instruction made. */
  record New(int site, String type) implements Origin {}
}
