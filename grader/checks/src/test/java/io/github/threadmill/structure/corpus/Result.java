package io.github.threadmill.structure.corpus;

import io.github.threadmill.structure.Judgement;
import io.github.threadmill.structure.Reach;
import io.github.threadmill.watch.BlockingCall;
import java.util.List;

/** What the three judgements said about one shape. */
record Result(Sample sample, List<Reach> reached, List<BlockingCall> seen, Judgement judgement) {

  boolean flaggedStatically() {
    return reached.stream().anyMatch(reach -> !reach.certainty().decidedAtRunTime());
  }

  boolean flaggedAtRunTime() {
    return seen.stream().anyMatch(call -> call.blocks() && !sample.policy().mayBlock().test(call));
  }

  boolean flagged() {
    return !judgement.passed();
  }

  boolean isRight() {
    return flagged() == sample.blocks();
  }

  @Override
  public String toString() {
    return "%s: blocks=%s static=%s run time=%s combined=%s%n  reached %s%n  seen %s"
        .formatted(
            sample.name(),
            sample.blocks(),
            flaggedStatically(),
            flaggedAtRunTime(),
            flagged(),
            reached,
            seen.stream().filter(BlockingCall::blocks).toList());
  }
}
