package threadmill.testing;

import io.github.threadmill.api.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;

/** A broken one: its outcomes stand in the order in which the answers came. */
public final class ReorderedFetcher extends LanesFetcher {

  public ReorderedFetcher(Web web) {
    super(web);
  }

  @Override
  Map<Integer, Outcome> outcomes() {
    return new LinkedHashMap<>();
  }
}
