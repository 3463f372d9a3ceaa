package threadmill.shared;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Both locks or none: who does not get the second one gives the first one back. */
public final class Transfers {

  private final ConcurrentHashMap<Integer, Lock> locks = new ConcurrentHashMap<>();

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
          } catch (Throwable refused) {
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
    Lock first = lockOf(one);
    Lock second = lockOf(other);
    while (true) {
      first.lock();
      try {
        if (gets(second)) {
          try {
            return action.get();
          } finally {
            second.unlock();
          }
        }
      } finally {
        first.unlock();
      }
      LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(100_000));
    }
  }

  private static boolean gets(Lock lock) {
    try {
      return lock.tryLock(1, TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return lock.tryLock();
    }
  }

  private Lock lockOf(Account account) {
    return locks.computeIfAbsent(account.number(), number -> new ReentrantLock());
  }
}
