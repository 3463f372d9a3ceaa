package io.github.threadmill.grade;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What became of a submission. */
public enum Outcome {
  /** Its checks ran and have their verdicts. */
  @JsonProperty("graded")
  GRADED,
  /** It is the stub still. */
  @JsonProperty("not_started")
  NOT_STARTED,
  /** The compiler refuses it. */
  @JsonProperty("does_not_compile")
  DOES_NOT_COMPILE,
  /** The grader refuses to run it. */
  @JsonProperty("rejected")
  REJECTED,
  /** One check or more has no verdict; an earlier mark stands. */
  @JsonProperty("could_not_grade")
  COULD_NOT_GRADE
}
