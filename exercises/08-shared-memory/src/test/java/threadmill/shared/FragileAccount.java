package threadmill.shared;

/** An account that now and then lets other threads run between reading and writing. */
final class FragileAccount implements Account {

  /** Seldom: on a busy machine each time may cost a slice of the scheduler. */
  private static final int EVERY = 16;

  private final int number;
  private long balance;
  private int changes;

  FragileAccount(int number, long balance) {
    this.number = number;
    this.balance = balance;
  }

  @Override
  public int number() {
    return number;
  }

  @Override
  public long balance() {
    return balance;
  }

  @Override
  public void debit(long amount) {
    long before = read();
    balance = before - amount;
  }

  @Override
  public void credit(long amount) {
    long before = read();
    balance = before + amount;
  }

  private long read() {
    long before = balance;
    if (++changes % EVERY == 0) {
      Thread.yield();
    }
    return before;
  }
}
