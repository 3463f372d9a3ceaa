package threadmill.shared;

import io.github.threadmill.races.Model;
import io.github.threadmill.races.Operation;
import java.util.List;

/**
 * Transfers along one line of accounts, so that locks in any order never meet head-on. Those of
 * {@link Apart} are among them.
 */
public final class TransferModel implements Model {

  private final Transfers transfers = new Transfers();
  private final Account a = Figures.account(0);
  private final Account b = Figures.account(1);
  private final Account c = Figures.account(2);
  private final Account d = Figures.account(3);

  /** Made anew for each interleaving. */
  public TransferModel() {}

  @Override
  public List<Operation> operations() {
    return List.of(
        new Operation("transfer(a, b, 10)", () -> transfers.transfer(a, b, Figures.AMOUNT)),
        new Operation("transfer(b, c, 10)", () -> transfers.transfer(b, c, Figures.AMOUNT)),
        new Operation("transfer(c, d, 10)", () -> transfers.transfer(c, d, Figures.AMOUNT)),
        new Operation("sum(b, c)", () -> transfers.sum(b, c)));
  }
}
