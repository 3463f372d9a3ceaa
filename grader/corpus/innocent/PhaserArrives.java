// innocent: a phaser whose parties only arrive, and whose advance completes the future
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Phaser;

public class PhaserArrives implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<String> names = List.of("a", "b", "c");
    List<String> pages = new CopyOnWriteArrayList<>();
    CompletableFuture<List<String>> result = new CompletableFuture<>();
    Phaser phaser =
        new Phaser(names.size()) {
          @Override
          protected boolean onAdvance(int phase, int parties) {
            return result.complete(List.copyOf(pages));
          }
        };
    for (String name : names) {
      service
          .call(name)
          .thenAccept(
              page -> {
                pages.add(page);
                phaser.arrive();
              });
    }
    return result;
  }
}
