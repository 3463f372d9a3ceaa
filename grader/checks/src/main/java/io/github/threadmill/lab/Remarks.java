package io.github.threadmill.lab;

import io.github.threadmill.feedback.Finding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the judgements of one check say beside its verdict: the first remark counts. */
public final class Remarks {

  private @Nullable Finding first;

  /** Decides, and keeps what is to be said although nothing failed. */
  public void judge(Judgement judgement, Judge judge) {
    judgement.decide(judge);
    if (first == null) {
      first = judge.remark().orElse(null);
    }
  }

  /** The first remark, if there was one. */
  public Optional<Finding> first() {
    return Optional.ofNullable(first);
  }
}
