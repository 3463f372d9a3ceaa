package threadmill.shared;

import io.github.threadmill.races.Model;
import io.github.threadmill.races.Operation;
import java.util.List;

/** Threads that hit a page and ask for its hits. */
public final class HitsModel implements Model {

  /** The trial hits it, too. */
  static final String PAGE = "home";

  private final PageHits hits = new PageHits();

  /** Made anew for each interleaving. */
  public HitsModel() {}

  @Override
  public List<Operation> operations() {
    return List.of(
        new Operation(
            "hit(home)",
            () -> {
              hits.hit(PAGE);
              return "counted";
            }),
        new Operation("hits(home)", () -> hits.hits(PAGE)));
  }
}
