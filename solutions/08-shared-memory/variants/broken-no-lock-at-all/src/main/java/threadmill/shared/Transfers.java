package threadmill.shared;

public final class Transfers {

  public Transfers() {}

  public boolean transfer(Account from, Account to, long amount) {
    if (from.balance() < amount) {
      return false;
    }
    from.debit(amount);
    to.credit(amount);
    return true;
  }

  public long sum(Account one, Account other) {
    return one.balance() + other.balance();
  }
}
