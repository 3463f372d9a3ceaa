package threadmill.shared;

/**
 * The accounts and the amount of every scene with transfers that threads make at once. They are the
 * same in all of them, so that none can be told by them: code that takes no lock where two
 * transfers have to run together takes none where threads race for the same accounts.
 */
final class Figures {

  /** What each transfer moves, and what is on each account at first: a second one finds nothing. */
  static final long AMOUNT = 10;

  /** How many accounts there are. */
  static final int ACCOUNTS = 4;

  /** Below those of all others, for the account that a long run of transfers is fed from. */
  static final int SOURCE = 1;

  /**
   * In a table of a few locks the first meets the third by its remainder, the second meets the
   * third as its neighbour, and the first meets the last if numbers are mixed as a hash map does.
   * They go up, so that a line from the first to the last is in order.
   */
  private static final int[] NUMBERS = {2, 65_537, 65_538, 131_072};

  private Figures() {}

  /** The number of an account, counted from 0. */
  static int number(int account) {
    return NUMBERS[account];
  }

  /** An account that has the amount. */
  static Account account(int account) {
    return new PlainAccount(number(account), AMOUNT);
  }
}
