package io.github.threadmill.corpus;

import io.github.threadmill.structure.Judgement;
import io.github.threadmill.structure.Reach;
import io.github.threadmill.watch.BlockingCall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the three judgements said about one shape.
 *
 * @param problem why it could not be run to its end; null if it could
 */
public record Result(
    Sample sample,
    List<Reach> reached,
    List<BlockingCall> seen,
    Judgement judgement,
    @Nullable String problem) {

  boolean blocks() {
    return sample.blocks();
  }

  boolean flaggedStatically() {
    return reached.stream().anyMatch(reach -> !reach.certainty().decidedAtRunTime());
  }

  boolean flaggedAtRunTime() {
    return seen.stream().anyMatch(call -> call.blocks() && !sample.policy().mayBlock().test(call));
  }

  boolean flagged() {
    return !judgement.passed();
  }

  /** Whether both witnesses together said what the shape says of itself. */
  public boolean isRight() {
    return problem == null && flagged() == sample.blocks();
  }

  /** What to say of a shape that was judged wrongly, or not at all. */
  public List<String> lines() {
    String said =
        problem != null
            ? "could not be run: " + problem
            : sample.blocks() ? "blocks, and nothing was found" : "innocent, and was accused";
    return List.of(
        sample.file() + ": " + said,
        "  bytecode: " + reached.stream().map(Reach::pathText).toList(),
        "  run time: " + seen.stream().filter(BlockingCall::blocks).toList());
  }
}
