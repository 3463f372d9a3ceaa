package threadmill.shared;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

public final class Transfers {

  private final ConcurrentHashMap<Integer, ReentrantLock> locks = new ConcurrentHashMap<>();

  public Transfers() {}

  public boolean transfer(Account from, Account to, long amount) {
    lockBoth(from, to);
    if (from.balance() < amount) {
      unlockBoth(from, to);
      return false;
    }
    from.debit(amount);
    to.credit(amount);
    unlockBoth(from, to);
    return true;
  }

  public long sum(Account one, Account other) {
    lockBoth(one, other);
    long sum = one.balance() + other.balance();
    unlockBoth(one, other);
    return sum;
  }

  private void lockBoth(Account one, Account other) {
    lockOf(Math.min(one.number(), other.number())).lock();
    lockOf(Math.max(one.number(), other.number())).lock();
  }

  private void unlockBoth(Account one, Account other) {
    lockOf(one.number()).unlock();
    lockOf(other.number()).unlock();
  }

  private ReentrantLock lockOf(int number) {
    return locks.computeIfAbsent(number, unknown -> new ReentrantLock());
  }
}
