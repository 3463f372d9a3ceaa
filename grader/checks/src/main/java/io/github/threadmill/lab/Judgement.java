package io.github.threadmill.lab;

/**
 * The half of a check that decides. It sees plain values and evidence, never the student's objects.
 */
@FunctionalInterface
public interface Judgement {

  /**
   * @param judge says what is required and what to tell the student
   */
  void decide(Judge judge);
}
