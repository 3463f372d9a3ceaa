package threadmill.meeting;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.lab.Stage;
import io.github.threadmill.structure.BlockingRule;
import io.github.threadmill.structure.Judgement;
import io.github.threadmill.structure.ThreadPolicy;
import java.util.List;

/** The rule of this exercise: nothing waits on the way of {@code async}, on whatever thread. */
final class NoBlocking {

  private NoBlocking() {}

  static void require(Judge judge) {
    BlockingRule rule =
        BlockingRule.forEntryPoints("threadmill/meeting/Meeting", List.of("async"))
            .using(Stage.catalogue(List.of("threadmill/meeting/Guest.arrive")));
    Judgement found =
        Judgement.of(rule.check(judge.code()), judge.activity().calls(), ThreadPolicy.nowhere());
    judge
        .help("say what is to happen on arrival with handle or whenComplete instead of waiting")
        .require(found, "threadmill.meeting.Meeting");
  }
}
