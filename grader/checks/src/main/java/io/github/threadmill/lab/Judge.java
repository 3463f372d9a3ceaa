package io.github.threadmill.lab;

import io.github.threadmill.evidence.Activity;
import io.github.threadmill.feedback.Finding;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.watch.ClassFiles;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what a check requires. The first requirement that does not hold ends the check. */
public final class Judge {

  private final Activity activity;
  private final ClassFiles code;
  private @Nullable Place at;
  private @Nullable String help;

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
