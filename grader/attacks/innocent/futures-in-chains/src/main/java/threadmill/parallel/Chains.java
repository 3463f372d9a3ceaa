package threadmill.parallel;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

final class Chains {

  static CompletableFuture<String> go(Executor executor) {
    CompletableFuture<String> one = CompletableFuture.supplyAsync(() -> "a", executor);
    CompletableFuture<String> other = new CompletableFuture<String>().completeOnTimeout("b", 1, TimeUnit.MILLISECONDS);
    return one.thenCombine(other, String::concat)
        .thenCompose(text -> CompletableFuture.completedStage(text + text))
        .handle((text, error) -> error == null ? text : error.toString())
        .exceptionallyCompose(error -> CompletableFuture.failedFuture(error))
        .whenComplete((text, error) -> System.out.println(text))
        .applyToEither(new CompletableFuture<>(), Function.identity())
        .orTimeout(9, TimeUnit.SECONDS);
  }
}
