package threadmill.shared;

import io.github.threadmill.races.Trial;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Very many transfers along one line of accounts. The first account has enough for all of them; the
 * others begin with what they have in {@link Apart}, and come to have it again and again.
 */
public final class TransferTrial implements Trial {

  private static final long MUCH = 1_000 * Figures.AMOUNT;

  private final Transfers transfers = new Transfers();
  private final Account[] accounts = new Account[1 + Figures.ACCOUNTS];
  private final AtomicLongArray expected = new AtomicLongArray(accounts.length);

  /** Made anew for each trial. */
  public TransferTrial() {
    for (int i = 0; i < accounts.length; i++) {
      long balance = i == 0 ? MUCH : Figures.AMOUNT;
      int number = i == 0 ? Figures.SOURCE : Figures.number(i - 1);
      accounts[i] = new FragileAccount(number, balance);
      expected.set(i, balance);
    }
  }

  @Override
  public void call(int thread, int call) {
    int from = (thread + call) % Figures.ACCOUNTS;
    int to = from + 1;
    if (transfers.transfer(accounts[from], accounts[to], Figures.AMOUNT)) {
      expected.addAndGet(from, -Figures.AMOUNT);
      expected.addAndGet(to, Figures.AMOUNT);
    } else if (from == 0) {
      throw new IllegalStateException("false, and there is enough");
    }
  }

  @Override
  public boolean holds() {
    for (int i = 0; i < accounts.length; i++) {
      long balance = accounts[i].balance();
      if (balance != expected.get(i) || balance < 0) {
        return false;
      }
    }
    return true;
  }
}
