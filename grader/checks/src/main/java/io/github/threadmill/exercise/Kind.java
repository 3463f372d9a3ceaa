package io.github.threadmill.exercise;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a check looks at. */
public enum Kind {
  /** The right answer, the right order, the right exception. */
  @JsonProperty("correctness")
  CORRECTNESS,
  /** What was in flight or at work together, and what waited for what. */
  @JsonProperty("timing")
  TIMING,
  /** Which calls and which threads the code uses. */
  @JsonProperty("structure")
  STRUCTURE,
  /** What the student's own tests find. */
  @JsonProperty("tests")
  TESTS
}
