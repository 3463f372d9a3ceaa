package io.github.threadmill.races;

import io.github.threadmill.lab.Judge;
import java.util.List;

/**
 * What a {@link ModelChecker} found. Plain: it travels between processes.
 *
 * @param lines the operations with their results, then the student's steps in their order, at most
 *     {@value #MOST_LINES} in all; empty where nothing was found
 * @param doubt why there is no verdict; empty unless the result is {@link Result#DOUBTFUL}
 */
public record Interleaving(Result result, List<String> lines, String doubt) {

  static final int MOST_LINES = 20;

  /** What came of a search. */
  public enum Result {
    /** Every interleaving that was tried gives what some order of whole operations gives. */
    NONE_FOUND,
    /** An interleaving whose results no order of whole operations gives. */
    WRONG_RESULT,
    /** The same, and an operation threw in it. */
    EXCEPTION,
    /** Threads that wait for one another and never end. */
    DEADLOCK,
    /** The search itself cannot be trusted, or met something that it cannot decide. */
    DOUBTFUL
  }

  public Interleaving {
    lines = List.copyOf(lines);
  }

  static Interleaving doubtful(String doubt) {
    return new Interleaving(Result.DOUBTFUL, List.of(), doubt);
  }

  /** Whether a wrong interleaving is known. */
  public boolean found() {
    return switch (result) {
      case WRONG_RESULT, EXCEPTION, DEADLOCK -> true;
      case NONE_FOUND, DOUBTFUL -> false;
    };
  }

  private String what() {
    return switch (result) {
      case DEADLOCK -> "the threads wait for each other for ever if they take turns like this:";
      case EXCEPTION -> "a call throws if threads take turns like this:";
      case WRONG_RESULT, NONE_FOUND, DOUBTFUL ->
          "calls one after the other never give these results; they come if threads take turns like"
              + " this:";
    };
  }

  /**
   * Fails the check if a wrong interleaving was found, and leaves it without a verdict if the
   * search is in doubt.
   *
   * @param requirement what does not hold then: {@code "no increment is lost"}
   */
  public void require(Judge judge, String requirement) {
    judge.requireEvidence(result != Result.DOUBTFUL, "%s", doubt);
    StringBuilder text = new StringBuilder("not so: ").append(requirement).append('\n');
    text.append(what());
    lines.forEach(line -> text.append("\n  ").append(line));
    judge.require(!found(), "%s", text);
  }
}
