package io.github.threadmill.exercise;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether students have a check's source. */
public enum Visibility {
  /** Part of the exercise that everyone gets. */
  @JsonProperty("public")
  PUBLIC,
  /** Kept beside the solutions. */
  @JsonProperty("hidden")
  HIDDEN
}
