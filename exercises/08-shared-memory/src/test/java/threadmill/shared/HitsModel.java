package threadmill.shared;

import io.github.threadmill.races.Model;
import io.github.threadmill.races.Operation;
import java.util.List;

/** Threads that hit a page and ask for its hits. */
public final class HitsModel implements Model {

  private final PageHits hits = new PageHits();

  /** Made anew for each interleaving. */
  public HitsModel() {}

  @Override
  public List<Operation> operations() {
    return List.of(
        new Operation(
            "hit(home)",
            () -> {
              hits.hit("home");
              return "counted";
            }),
        new Operation("hits(home)", () -> hits.hits("home")));
  }
}
