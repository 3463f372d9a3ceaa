package threadmill.fetcher;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;

/** The last one to arrive at a phaser whose own parent waits for somebody else. */
final class Waiting {

  private Waiting() {}

  static void until(CompletableFuture<?> future) {
    Phaser above = new Phaser(1);
    Phaser here = new Phaser(above, 1);
    future.whenComplete((value, error) -> above.arrive());
    here.arriveAndAwaitAdvance();
  }
}
