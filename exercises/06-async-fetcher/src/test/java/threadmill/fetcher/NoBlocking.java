package threadmill.fetcher;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.structure.BlockingRule;
import io.github.threadmill.structure.Judgement;
import io.github.threadmill.structure.ThreadPolicy;
import java.util.List;

/** The rule of this exercise: nothing waits, on whatever thread. */
final class NoBlocking {

  private static final BlockingRule RULE =
      BlockingRule.forEntryPoints("threadmill/fetcher/AsyncFetcher", List.of("fetchAll"));

  private NoBlocking() {}

  static void require(Judge judge) {
    Judgement found =
        Judgement.of(RULE.check(judge.code()), judge.activity().calls(), ThreadPolicy.nowhere());
    judge
        .help("say what is to happen next with thenApply, thenCompose or handle instead of waiting")
        .require(found, "threadmill.fetcher.AsyncFetcher");
  }
}
