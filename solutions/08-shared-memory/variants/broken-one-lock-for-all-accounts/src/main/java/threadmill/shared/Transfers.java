package threadmill.shared;

public final class Transfers {

  public Transfers() {}

  public synchronized boolean transfer(Account from, Account to, long amount) {
    if (from.balance() < amount) {
      return false;
    }
    from.debit(amount);
    try {
      to.credit(amount);
    } catch (RuntimeException | Error refused) {
      from.credit(amount);
      throw refused;
    }
    return true;
  }

  public synchronized long sum(Account one, Account other) {
    return one.balance() + other.balance();
  }
}
