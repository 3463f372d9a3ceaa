package threadmill.shared;

import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Moves money between accounts. */
public final class Transfers {

  private final List<Lock> locks =
      Stream.<Lock>generate(ReentrantLock::new).limit(16).toList();

  public Transfers() {}

  public boolean transfer(Account from, Account to, long amount) {
    return holding(from, to, () -> move(from, to, amount));
  }

  public long sum(Account one, Account other) {
    return holding(one, other, () -> one.balance() + other.balance());
  }

  private static boolean move(Account from, Account to, long amount) {
    if (from.balance() < amount) {
      return false;
    }
    from.debit(amount);
    var arrived = false;
    try {
      to.credit(amount);
      arrived = true;
    } finally {
      if (!arrived) {
        from.credit(amount);
      }
    }
    return true;
  }

  private <R> R holding(Account one, Account other, Supplier<R> step) {
    List<Lock> inOrder =
        Stream.of(one.number(), other.number())
            .map(number -> Math.floorMod(number, locks.size()))
            .sorted()
            .map(locks::get)
            .toList();
    inOrder.getFirst().lock();
    try {
      inOrder.getLast().lock();
      try {
        return step.get();
      } finally {
        inOrder.getLast().unlock();
      }
    } finally {
      inOrder.getFirst().unlock();
    }
  }
}
