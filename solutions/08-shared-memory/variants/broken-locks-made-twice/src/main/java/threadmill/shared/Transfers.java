package threadmill.shared;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A lock for each account; of two, the one of the lower number comes first. */
public final class Transfers {

  private final ConcurrentHashMap<Integer, ReentrantLock> locks = new ConcurrentHashMap<>();

  public Transfers() {}

  public boolean transfer(Account from, Account to, long amount) {
    return withBoth(
        from,
        to,
        () -> {
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
        });
  }

  public long sum(Account one, Account other) {
    return withBoth(one, other, () -> one.balance() + other.balance());
  }

  private <R> R withBoth(Account one, Account other, Supplier<R> action) {
    boolean inOrder = one.number() < other.number();
    ReentrantLock first = lockOf(inOrder ? one : other);
    ReentrantLock second = lockOf(inOrder ? other : one);
    first.lock();
    try {
      second.lock();
      try {
        return action.get();
      } finally {
        second.unlock();
      }
    } finally {
      first.unlock();
    }
  }

  private ReentrantLock lockOf(Account account) {
    ReentrantLock lock = locks.get(account.number());
    if (lock == null) {
      lock = new ReentrantLock();
      locks.put(account.number(), lock);
    }
    return lock;
  }
}
