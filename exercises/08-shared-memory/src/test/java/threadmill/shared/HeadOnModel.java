package threadmill.shared;

import io.github.threadmill.races.Model;
import io.github.threadmill.races.Operation;
import java.util.List;

/** Transfers and sums that name the same two accounts in either order. */
public final class HeadOnModel implements Model {

  private final Transfers transfers = new Transfers();
  private final Account a = new PlainAccount(1, 10);
  private final Account b = new PlainAccount(2, 10);

  /** Made anew for each interleaving. */
  public HeadOnModel() {}

  @Override
  public List<Operation> operations() {
    return List.of(
        new Operation("transfer(a, b, 1)", () -> transfers.transfer(a, b, 1)),
        new Operation("transfer(b, a, 1)", () -> transfers.transfer(b, a, 1)),
        new Operation("sum(a, b)", () -> transfers.sum(a, b)),
        new Operation("sum(b, a)", () -> transfers.sum(b, a)));
  }
}
