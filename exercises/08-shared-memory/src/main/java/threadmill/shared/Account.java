package threadmill.shared;

/**
 * An account at the bank. It is as plain as memory is: two threads that use one account at the same
 * time spoil it. Given; the checks bring accounts of their own.
 */
public interface Account {

  /** Unlike the number of every other account. */
  int number();

  /** How much is on it. */
  long balance();

  /**
   * Takes an amount from it. May take its time.
   *
   * @throws RuntimeException if the account refuses; then nothing was taken
   */
  void debit(long amount);

  /**
   * Puts an amount on it. May take its time.
   *
   * @throws RuntimeException if the account refuses; then nothing was put. It never refuses to take
   *     back what was debited from it in the same transfer
   */
  void credit(long amount);
}
