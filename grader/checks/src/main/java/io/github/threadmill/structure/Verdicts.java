package io.github.threadmill.structure;

import io.github.threadmill.watch.BlockingMethod;
import io.github.threadmill.watch.Severity;
import java.util.Set;

/** How sure bytecode can be that a call of the catalogue blocks. */
final class Verdicts {

  private static final Set<String> DONE =
      Set.of("completedFuture", "completedStage", "failedFuture", "failedStage");

  private Verdicts() {}

  /** A future that came done from its factory, wherever it went since. */
  static boolean isDone(Set<Thing> receiver) {
    return !receiver.isEmpty()
        && receiver.stream()
            .allMatch(
                thing ->
                    thing instanceof Thing.Instance instance
                        && instance.factory() != null
                        && DONE.contains(instance.factory().name()));
  }

  static boolean takesResult(BlockingMethod rule) {
    return rule.group().equals("futures")
        && (rule.name().equals("join") || rule.name().equals("get"));
  }

  /**
   * @param afterFuture whether every way to the call leads through a function that runs when a
   *     future is done
   * @param asked whether the same method asks the same future whether it is done
   */
  static Certainty of(BlockingMethod rule, boolean afterFuture, boolean asked) {
    if (rule.severity() == Severity.BUSY) {
      return Certainty.IF_SPINNING;
    }
    if (takesResult(rule) && (afterFuture || asked)) {
      return afterFuture ? Certainty.IN_DEPENDENT : Certainty.IF_CONTENDED;
    }
    return mayBeFree(rule) ? Certainty.IF_CONTENDED : Certainty.CERTAIN;
  }

  private static boolean mayBeFree(BlockingMethod rule) {
    return switch (rule.group()) {
      case "locks" -> !rule.owner().endsWith("/Condition");
      case "queues" -> rule.name().startsWith("put") || rule.name().startsWith("offer");
      case "flow", "streams-io", "console" -> true;
      default -> rule.only().equals("parallel");
    };
  }
}
