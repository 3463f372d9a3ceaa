package threadmill.shared;

import io.github.threadmill.api.NotImplementedYet;

/**
 * Moves money between accounts. One object serves all threads, and all that happens to its accounts
 * goes through it.
 */
public final class Transfers {

  /** Makes an object that knows no account yet. */
  public Transfers() {}

  /**
   * Moves an amount from one account to another one, or nothing at all: no other transfer and no
   * {@link #sum} ever meets the money on its way. Transfers that have no account in common run at
   * the same time.
   *
   * <p>If an account refuses, the caller gets the account's exception, the very same object; both
   * accounts then have what they had before, and can be used as before.
   *
   * @param to another account than {@code from}
   * @param amount more than 0
   * @return false if there is less than the amount on {@code from}; then nothing was moved
   */
  public boolean transfer(Account from, Account to, long amount) {
    // TODO debit one, credit the other, so that it looks like one step from outside
    throw new NotImplementedYet("Transfers.transfer(from, to, amount)");
  }

  /**
   * How much is on two different accounts together, at one moment: a transfer between the two
   * changes nothing about it.
   */
  public long sum(Account one, Account other) {
    // TODO add the two balances, so that no transfer comes in between
    throw new NotImplementedYet("Transfers.sum(one, other)");
  }
}
