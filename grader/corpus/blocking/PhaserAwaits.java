// blocking: a phaser that waits for another party
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;

public class PhaserAwaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Phaser phaser = new Phaser(2);
    CompletableFuture<String> a = service.call("a").whenComplete((x, e) -> phaser.arrive());
    phaser.arriveAndAwaitAdvance();
    return a;
  }
}
