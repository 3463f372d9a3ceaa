package threadmill.shared;

import java.util.function.Consumer;

/** An account that tells what is done to it, before it is done; whoever listens may throw. */
final class TellingAccount implements Account {

  private final PlainAccount account;
  private final Consumer<String> listener;

  /**
   * @param listener told of {@code debit} and {@code credit}
   */
  TellingAccount(int number, long balance, Consumer<String> listener) {
    this.account = new PlainAccount(number, balance);
    this.listener = listener;
  }

  @Override
  public int number() {
    return account.number();
  }

  @Override
  public long balance() {
    return account.balance();
  }

  @Override
  public void debit(long amount) {
    listener.accept("debit");
    account.debit(amount);
  }

  @Override
  public void credit(long amount) {
    listener.accept("credit");
    account.credit(amount);
  }

  @Override
  public String toString() {
    return account.toString();
  }
}
