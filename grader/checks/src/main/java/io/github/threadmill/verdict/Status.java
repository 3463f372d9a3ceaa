package io.github.threadmill.verdict;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a check ended. */
public enum Status {
  /** What it requires holds. */
  @JsonProperty("passed")
  PASSED,
  /** It does not. */
  @JsonProperty("failed")
  FAILED,
  /** The stub's marker was reached. */
  @JsonProperty("not_started")
  NOT_STARTED,
  /** Something else must be put right first. */
  @JsonProperty("blocked")
  BLOCKED,
  /** The machine or the kit did not allow a verdict; no mark may follow from it. */
  @JsonProperty("could_not_grade")
  COULD_NOT_GRADE
}
