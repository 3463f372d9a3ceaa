package threadmill.shared;

/** An account without any care for threads. */
final class PlainAccount implements Account {

  private final int number;
  private long balance;

  PlainAccount(int number, long balance) {
    this.number = number;
    this.balance = balance;
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
    balance = balance - amount;
  }

  @Override
  public void credit(long amount) {
    balance = balance + amount;
  }

  @Override
  public String toString() {
    return "account " + number;
  }
}
