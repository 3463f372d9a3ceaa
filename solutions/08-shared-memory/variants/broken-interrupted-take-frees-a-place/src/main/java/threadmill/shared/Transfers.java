package threadmill.shared;

/** The monitors of the accounts, the lower number first. */
public final class Transfers {

  public Transfers() {}

  public boolean transfer(Account from, Account to, long amount) {
    boolean inOrder = from.number() < to.number();
    synchronized (inOrder ? from : to) {
      synchronized (inOrder ? to : from) {
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
    }
  }

  public long sum(Account one, Account other) {
    boolean inOrder = one.number() < other.number();
    synchronized (inOrder ? one : other) {
      synchronized (inOrder ? other : one) {
        return one.balance() + other.balance();
      }
    }
  }
}
