package io.github.threadmill.lab;

import io.github.threadmill.feedback.Finding;
import java.util.Optional;

/** Runs a judgement and keeps what it says beside its verdict. */
public final class Remarks {

  private Remarks() {}

  /**
   * Decides.
   *
   * @return what is to be said although nothing failed
   */
  public static Optional<Finding> of(Judgement judgement, Judge judge) {
    judgement.decide(judge);
    return judge.remark();
  }
}
