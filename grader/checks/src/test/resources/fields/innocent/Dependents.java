// innocent: one after the other by the future
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class Dependents {
  private int steps;
  public CompletableFuture<Integer> go(Executor pool) {
    return CompletableFuture.supplyAsync(() -> 1, pool).thenApplyAsync(x -> x + 1, pool).thenApply(x -> { steps = x; return x; });
  }
}
