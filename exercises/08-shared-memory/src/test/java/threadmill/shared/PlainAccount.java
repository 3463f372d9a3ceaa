package threadmill.shared;

import java.util.function.Consumer;

/**
 * An account without any care for threads. It may tell what is done to it, before it is done;
 * whoever listens may wait or throw. One class for all of these, so that none tells what it is for.
 */
final class PlainAccount implements Account {

  private final int number;
  private final Consumer<String> listener;
  private long balance;

  PlainAccount(int number, long balance) {
    this(number, balance, null);
  }

  /**
   * @param listener told of {@code debit} and {@code credit}, or null
   */
  PlainAccount(int number, long balance, Consumer<String> listener) {
    this.number = number;
    this.balance = balance;
    this.listener = listener;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public long balance() {
    return balance;
  }

  @Override
  public void debit(long amount) {
    tell("debit");
    balance = balance - amount;
  }

  @Override
  public void credit(long amount) {
    tell("credit");
    balance = balance + amount;
  }

  private void tell(String what) {
    if (listener != null) {
      listener.accept(what);
    }
  }

  @Override
  public String toString() {
    return "account " + number;
  }
}
