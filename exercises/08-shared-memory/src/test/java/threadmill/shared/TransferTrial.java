package threadmill.shared;

import io.github.threadmill.races.Trial;
import java.util.concurrent.atomic.AtomicLongArray;

/** Very many transfers along one line of accounts. */
public final class TransferTrial implements Trial {

  private static final long MUCH = 1_000;

  private final Transfers transfers = new Transfers();
  private final Account[] accounts = {
    new FragileAccount(1, MUCH), new FragileAccount(2, MUCH), new FragileAccount(3, MUCH)
  };
  private final AtomicLongArray expected = new AtomicLongArray(new long[] {MUCH, MUCH, MUCH});

  /** Made anew for each trial. */
  public TransferTrial() {}

  @Override
  public void call(int thread, int call) {
    int from = (thread + call) % 2;
    int to = from + 1;
    if (!transfers.transfer(accounts[from], accounts[to], 1)) {
      throw new IllegalStateException("false, and there is enough");
    }
    expected.decrementAndGet(from);
    expected.incrementAndGet(to);
  }

  @Override
  public boolean holds() {
    for (int i = 0; i < accounts.length; i++) {
      if (accounts[i].balance() != expected.get(i)) {
        return false;
      }
    }
    return true;
  }
}
