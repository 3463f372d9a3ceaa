package io.github.threadmill.structure;

import io.github.threadmill.feedback.TooComplexException;

/**
 * What may be spent on following the code of one submission, in slots and things that are looked
 * at; counted, so that the same code ends the same way on every machine. The right answers of the
 * course take less than a hundredth. For one thread.
 */
final class Effort {

  static final long MOST = 10_000_000;

  private long spent;

  /**
   * Spends some more.
   *
   * @throws TooComplexException if nothing is left
   */
  void spend(int units) {
    spent += units;
    if (spent > MOST) {
      throw new TooComplexException(
          "the code is too intricate to be followed from call to call; shorter methods with fewer"
              + " variables can be");
    }
  }
}
