package threadmill.shared;

import io.github.threadmill.races.Model;
import io.github.threadmill.races.Operation;
import java.util.List;

/** Transfers and sums that name the same two accounts in either order. */
public final class HeadOnModel implements Model {

  private final Transfers transfers = new Transfers();
  private final Account a = Figures.account(0);
  private final Account b = Figures.account(1);

  /** Made anew for each interleaving. */
  public HeadOnModel() {}

  @Override
  public List<Operation> operations() {
    return List.of(
        new Operation("transfer(a, b, 10)", () -> transfers.transfer(a, b, Figures.AMOUNT)),
        new Operation("transfer(b, a, 10)", () -> transfers.transfer(b, a, Figures.AMOUNT)),
        new Operation("sum(a, b)", () -> transfers.sum(a, b)),
        new Operation("sum(b, a)", () -> transfers.sum(b, a)));
  }
}
