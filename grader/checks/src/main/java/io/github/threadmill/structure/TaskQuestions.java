package io.github.threadmill.structure;

import io.github.threadmill.watch.Polls;
import io.github.threadmill.watch.TypeHierarchy;
import java.util.List;

/** Calls that ask a future, a thread or an executor how far it has come. */
final class TaskQuestions {

  private static final List<String> FUTURES =
      List.of("java/util/concurrent/Future", "java/util/concurrent/CompletionStage");

  private static final List<String> THREADS =
      List.of("java/util/concurrent/ExecutorService", "java/lang/Thread");

  private final TypeHierarchy types;

  TaskQuestions(TypeHierarchy types) {
    this.types = types;
  }

  boolean isOne(MethodId target) {
    return Polls.asksTask(target.name()) && isTask(target.owner());
  }

  /** Whether a type is a future's, a thread's or an executor's. */
  boolean isTask(String type) {
    return isFuture(type) || isA(type, THREADS);
  }

  boolean isFuture(String type) {
    return isA(type, FUTURES);
  }

  private boolean isA(String type, List<String> any) {
    return any.stream().anyMatch(it -> types.isSubtype(type, it));
  }
}
