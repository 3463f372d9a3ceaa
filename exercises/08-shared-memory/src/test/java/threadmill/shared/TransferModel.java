package threadmill.shared;

import io.github.threadmill.races.Model;
import io.github.threadmill.races.Operation;
import java.util.List;

/** Transfers along one line of accounts, so that locks in any order never meet head-on. */
public final class TransferModel implements Model {

  private final Transfers transfers = new Transfers();
  private final Account a = new PlainAccount(1, 10);
  private final Account b = new PlainAccount(2, 10);
  private final Account c = new PlainAccount(3, 0);

  /** Made anew for each interleaving. */
  public TransferModel() {}

  @Override
  public List<Operation> operations() {
    return List.of(
        new Operation("transfer(a, b, 10)", () -> transfers.transfer(a, b, 10)),
        new Operation("transfer(b, c, 10)", () -> transfers.transfer(b, c, 10)),
        new Operation("sum(a, b)", () -> transfers.sum(a, b)));
  }
}
