package io.github.threadmill.exercise;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One check as its exercise declares it.
 *
 * @param id the exercise's number and the check's name, {@code 06.in-flight-together}
 * @param kind what it looks at
 * @param title the requirement as a sentence; for a hidden check, why the check exists
 * @param points what it is worth, a whole number above 0
 * @param needs ids of checks that must pass first; while one has not, this check is blocked
 * @param visibility whether students have its source; follows from the file that declares it
 */
public record CheckSpec(
    String id,
    Kind kind,
    String title,
    int points,
    List<String> needs,
    @JsonIgnore Visibility visibility) {

  private static final Pattern ID = Pattern.compile("\\d\\d\\.[a-z0-9]+(-[a-z0-9]+)*");

  public CheckSpec {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "a check's id must look like 06.in-flight-together, was " + id);
    }
    if (points < 1) {
      throw new IllegalArgumentException("points of " + id + " must be > 0, was " + points);
    }
    needs = List.copyOf(needs);
  }

  /** The JSON form has no visibility and may leave out {@code needs}. */
  @JsonCreator
  static CheckSpec read(
      @JsonProperty("id") String id,
      @JsonProperty("kind") Kind kind,
      @JsonProperty("title") String title,
      @JsonProperty("points") @Nullable Integer points,
      @JsonProperty("needs") @Nullable List<String> needs) {
    if (id == null || kind == null || title == null || points == null) {
      throw new IllegalArgumentException(
          "a check needs id, kind, title and points; given were id " + id + ", kind " + kind);
    }
    return new CheckSpec(
        id, kind, title, points, needs == null ? List.of() : needs, Visibility.PUBLIC);
  }

  CheckSpec as(Visibility other) {
    return new CheckSpec(id, kind, title, points, needs, other);
  }
}
