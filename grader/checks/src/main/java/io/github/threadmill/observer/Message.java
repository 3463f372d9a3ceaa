package io.github.threadmill.observer;

import io.github.threadmill.evidence.ThreadDump;
import io.github.threadmill.lab.Observed;
import java.net.URI;
import java.util.List;

/** What the grader and an observing process say to each other. */
public sealed interface Message {

  /** From the grader. */
  sealed interface Order extends Message {}

  /** From the observing process. */
  sealed interface Reply extends Message {}

  /**
   * First word of the grader's.
   *
   * @param studentClasses the folder of the student's class files
   * @param checkClasses the folder of the checks' class files
   * @param packageName the package of the student's code
   * @param blocking methods of the exercise's own that block
   * @param tests whether the student's classes are tests
   */
  record Prepare(
      String studentClasses,
      String checkClasses,
      String packageName,
      List<String> blocking,
      boolean tests)
      implements Order {}

  /** Run the observations of a check: a method of a class of the checks'. */
  record Begin(String className, String method, long seed) implements Order {}

  /** The site that the check opened has these addresses. */
  record SiteIsOpen(List<URI> uris) implements Order {}

  /** What the check waited for has come true. */
  record Proceed() implements Order {}

  /** The check is over on the grader's side. */
  record Abandon() implements Order {}

  /** Say what all threads are doing. */
  record TakeDump() implements Order {}

  /** Connected, and who is there: the secret that was handed over at the start. */
  record Ready(String secret) implements Reply {}

  /** An observation has ended. */
  record Saw(Observed observed) implements Reply {}

  /**
   * The check's observations are over.
   *
   * @param cpuNanos CPU time of the whole process since the check began
   * @param leftBehind threads that are still in the student's code
   */
  record Ended(long cpuNanos, ThreadDump leftBehind) implements Reply {}

  /**
   * What all threads are doing.
   *
   * @param awaited what the check waits for, empty where it does not say
   */
  record Dump(ThreadDump threads, String awaited) implements Reply {}

  /** The kit itself failed in the observing process. */
  record Broken(String why) implements Reply {}

  /**
   * The process ends itself, with whatever exit code: one that the system kills has no time to say
   * so.
   */
  record Leaving() implements Reply {}
}
