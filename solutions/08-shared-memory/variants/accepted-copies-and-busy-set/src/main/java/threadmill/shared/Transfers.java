package threadmill.shared;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps a list of accounts in use. Both accounts are put on it in one step, so nobody holds one and
 * waits for the other; what is done with them is done outside of the lock.
 */
public final class Transfers {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition returned = lock.newCondition();
  private final Set<Integer> inUse = new HashSet<>();

  public Transfers() {}

  public boolean transfer(Account from, Account to, long amount) {
    int one = from.number();
    int other = to.number();
    borrow(one, other);
    try {
      if (from.balance() < amount) {
        return false;
      }
      from.debit(amount);
      try {
        to.credit(amount);
      } catch (Throwable refused) {
        from.credit(amount);
        throw refused;
      }
      return true;
    } finally {
      giveBack(one, other);
    }
  }

  public long sum(Account one, Account other) {
    int first = one.number();
    int second = other.number();
    borrow(first, second);
    try {
      return one.balance() + other.balance();
    } finally {
      giveBack(first, second);
    }
  }

  private void borrow(int one, int other) {
    lock.lock();
    try {
      while (inUse.contains(one) || inUse.contains(other)) {
        returned.awaitUninterruptibly();
      }
      inUse.add(one);
      inUse.add(other);
    } finally {
      lock.unlock();
    }
  }

  private void giveBack(int one, int other) {
    lock.lock();
    try {
      inUse.remove(one);
      inUse.remove(other);
      returned.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
