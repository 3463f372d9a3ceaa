package io.github.threadmill.lab;

import io.github.threadmill.evidence.Activity;
import io.github.threadmill.feedback.Finding;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.watch.ClassFiles;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says what a check requires. The first requirement that does not hold ends the check. */
public final class Judge {

  private final Activity activity;
  private final ClassFiles code;
  private @Nullable Place at;
  private @Nullable String help;
  private @Nullable Finding remark;

  /**
   * @param activity what was seen during the observations
   * @param code the student's class files
   */
  public Judge(Activity activity, ClassFiles code) {
    this.activity = activity;
    this.code = code;
  }

  /** What to tell a student about the requirements that follow. */
  public Judge help(String advice) {
    help = advice;
    return this;
  }

  /** The student's line that the requirements that follow are about. */
  public Judge at(@Nullable Place place) {
    at = place;
    return this;
  }

  /** The student's line that the requirements that follow are about, where one is known. */
  public Judge at(Optional<Place> place) {
    return at(place.orElse(null));
  }

  /** The first of some lines that is known. */
  public Judge at(Stream<@Nullable Place> places) {
    return at(places.flatMap(place -> Optional.ofNullable(place).stream()).findFirst());
  }

  /**
   * Ends the check as failed unless something holds.
   *
   * @param held whether it does
   * @param observed what was seen against what is needed; a format of {@link String#format}
   */
  public Judge require(boolean held, String observed, @Nullable Object... arguments) {
    if (!held) {
      String text =
          arguments.length == 0 ? observed : String.format(Locale.ROOT, observed, arguments);
      throw new CheckFailedException(new Finding(text, at, help));
    }
    return this;
  }

  /**
   * Ends the check as failed if something waits where nothing may; what no run came by becomes a
   * remark.
   *
   * @param type the name of a class of the exercise's, for its package
   */
  public Judge require(io.github.threadmill.structure.Judgement blocking, String type) {
    blocking
        .failures()
        .forEach(
            failure ->
                at(Place.of(type, failure.file(), failure.line()))
                    .require(false, "%s", failure.text()));
    blocking
        .warnings()
        .forEach(
            warning ->
                remark(
                    Place.of(type, warning.file(), warning.line()),
                    "could wait, and no check came by: %s",
                    warning.text()));
    return this;
  }

  /**
   * Says something about a check that passes: what no run could settle. The first remark counts.
   *
   * @param text a format of {@link String#format}
   */
  public Judge remark(Optional<Place> place, String text, @Nullable Object... arguments) {
    if (remark == null) {
      remark = new Finding(String.format(Locale.ROOT, text, arguments), place.orElse(null), null);
    }
    return this;
  }

  /** The remark, if there is one. */
  Optional<Finding> remark() {
    return Optional.ofNullable(remark);
  }

  /**
   * Ends the check without a verdict unless the evidence allows one: the machine, not the student,
   * stood in the way.
   */
  public void requireEvidence(boolean sufficient, String doubt, @Nullable Object... arguments) {
    if (!sufficient) {
      throw new DoubtfulException(String.format(Locale.ROOT, doubt, arguments));
    }
  }

  /** What the student's code was seen to do during the observations. */
  public Activity activity() {
    return activity;
  }

  /** The student's class files, for rules about structure. */
  public ClassFiles code() {
    return code;
  }
}
