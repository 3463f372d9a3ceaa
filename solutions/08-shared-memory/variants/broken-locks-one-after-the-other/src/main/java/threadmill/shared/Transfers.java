package threadmill.shared;

public final class Transfers {

  public Transfers() {}

  public boolean transfer(Account from, Account to, long amount) {
    synchronized (from) {
      if (from.balance() < amount) {
        return false;
      }
      from.debit(amount);
    }
    synchronized (to) {
      to.credit(amount);
    }
    return true;
  }

  public long sum(Account one, Account other) {
    long first;
    synchronized (one) {
      first = one.balance();
    }
    synchronized (other) {
      return first + other.balance();
    }
  }
}
