// innocent: asks each of many futures once
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class AsksEveryFuture implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> all = new ArrayList<>();
    for (int k = 0; k < 20_000; k++) {
      all.add(new CompletableFuture<>());
    }
    int done = 0;
    for (CompletableFuture<String> one : all) {
      if (one.isDone()) {
        done++;
      }
    }
    return service.call("p" + done);
  }
}
