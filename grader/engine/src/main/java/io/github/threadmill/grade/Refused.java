package io.github.threadmill.grade;

import io.github.threadmill.feedback.Finding;
import io.github.threadmill.overlay.Refusal;

/**
 * Why nothing of a submission was run.
 *
 * @param outcome {@link Outcome#DOES_NOT_COMPILE} or {@link Outcome#REJECTED}
 */
public record Refused(Outcome outcome, Finding why) {

  static Refused of(Refusal refusal) {
    Outcome outcome =
        switch (refusal.kind()) {
          case DOES_NOT_COMPILE -> Outcome.DOES_NOT_COMPILE;
          case REJECTED -> Outcome.REJECTED;
        };
    return new Refused(outcome, new Finding(refusal.message(), refusal.at(), null));
  }
}
