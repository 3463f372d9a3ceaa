package threadmill.shared;

import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/** One monitor guards the set of accounts that are in use; nobody holds it while money moves. */
public final class Transfers {

  private final Set<Integer> inUse = new HashSet<>();

  public Transfers() {}

  public boolean transfer(Account from, Account to, long amount) {
    return using(from, to, () -> move(from, to, amount)) == 1;
  }

  private static long move(Account from, Account to, long amount) {
    if (from.balance() < amount) {
      return 0;
    }
    to.credit(amount);
    try {
      from.debit(amount);
    } catch (RuntimeException | Error refused) {
      to.debit(amount);
      throw refused;
    }
    return 1;
  }

  public long sum(Account one, Account other) {
    return using(one, other, () -> one.balance() + other.balance());
  }

  private long using(Account one, Account other, LongSupplier action) {
    reserve(one.number(), other.number());
    try {
      return action.getAsLong();
    } finally {
      release(one.number(), other.number());
    }
  }

  private synchronized void reserve(int one, int other) {
    boolean interrupted = false;
    while (inUse.contains(one) || inUse.contains(other)) {
      try {
        wait();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    inUse.add(one);
    inUse.add(other);
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void release(int one, int other) {
    inUse.remove(one);
    inUse.remove(other);
    notifyAll();
  }
}
