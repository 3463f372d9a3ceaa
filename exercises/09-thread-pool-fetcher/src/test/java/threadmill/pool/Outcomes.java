package threadmill.pool;

import io.github.threadmill.api.Outcome;
import io.github.threadmill.lab.Judge;
import java.util.List;

/** Takes the outcomes out of what the student returned. */
final class Outcomes {

  private Outcomes() {}

  /** What became of the pages, where everything is there. */
  static List<Outcome> of(Judge judge, List<Fetched> fetched) {
    for (int page = 0; page < fetched.size(); page++) {
      Fetched each = fetched.get(page);
      judge.require(
          each != null && each.outcome() != null && each.thread() != null,
          "element %d of the result is null, or has a null in it",
          page + 1);
    }
    return fetched.stream().map(Fetched::outcome).toList();
  }
}
