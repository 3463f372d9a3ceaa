package threadmill.crawler;

import io.github.threadmill.evidence.Activity;
import io.github.threadmill.evidence.NeverClosed;
import io.github.threadmill.lab.Judge;
import java.util.List;

/** What a crawl that is over has left behind. */
final class Leaving {

  private Leaving() {}

  static void require(Judge judge) {
    Activity activity = judge.activity();
    List<NeverClosed> open =
        activity.neverClosed().stream().filter(each -> !each.client()).toList();
    judge
        .at(open.isEmpty() ? null : open.getFirst().madeAt())
        .help("shut an executor down when the crawl is over, whichever way it ended")
        .require(
            open.isEmpty(),
            "5 crawls were over, and %d executors were not shut down; needs 0",
            open.size());
    judge
        .at(activity.threadsLeft().isEmpty() ? null : activity.threadsLeft().getFirst().madeAt())
        .require(
            activity.threadsLeft().isEmpty(),
            "5 crawls were over, and threads were left (%d); needs 0",
            activity.threadsLeft().size());
  }
}
