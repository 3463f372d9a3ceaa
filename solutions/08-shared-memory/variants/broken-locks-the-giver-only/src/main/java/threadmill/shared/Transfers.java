package threadmill.shared;

/** The accounts' own monitors, the one of the lower number first. */
public final class Transfers {

  public Transfers() {}

  public boolean transfer(Account from, Account to, long amount) {
    synchronized (from) {
      synchronized (from) {
        if (from.balance() < amount) {
          return false;
        }
        from.debit(amount);
        boolean done = false;
        try {
          to.credit(amount);
          done = true;
        } finally {
          if (!done) {
            from.credit(amount);
          }
        }
        return true;
      }
    }
  }

  public long sum(Account one, Account other) {
    synchronized (lower(one, other)) {
      synchronized (higher(one, other)) {
        return one.balance() + other.balance();
      }
    }
  }

  private static Account lower(Account one, Account other) {
    return one.number() < other.number() ? one : other;
  }

  private static Account higher(Account one, Account other) {
    return one.number() < other.number() ? other : one;
  }
}
