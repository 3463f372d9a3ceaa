package io.github.threadmill.structure;

import io.github.threadmill.watch.TypeHierarchy;
import java.util.Set;

/** Calls that somebody may be waiting for. */
final class Signals {

  /** Whatever they are called on, so that those of a student's own types count as well. */
  private static final Set<String> ANYWHERE =
      Set.of(
          "arrive",
          "arriveAndDeregister",
          "await",
          "close",
          "complete",
          "completeAsync",
          "completeExceptionally",
          "countDown",
          "exchange",
          "interrupt",
          "notify",
          "notifyAll",
          "obtrudeException",
          "obtrudeValue",
          "release",
          "shutdown",
          "signal",
          "signalAll",
          "submit",
          "unlock",
          "unpark");

  private static final Set<String> INTO_QUEUES =
      Set.of(
          "add",
          "addFirst",
          "addLast",
          "offer",
          "offerFirst",
          "offerLast",
          "push",
          "put",
          "transfer");

  private Signals() {}

  static boolean letsGoOn(MethodId target, TypeHierarchy types) {
    return ANYWHERE.contains(target.name())
        || (INTO_QUEUES.contains(target.name())
            && types.isSubtype(target.owner(), "java/util/Queue"));
  }
}
