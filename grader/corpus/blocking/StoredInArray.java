// blocking: functions in an array are called
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

public class StoredInArray implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<Supplier<String>> all = new ArrayList<>();
    all.add(() -> service.call("a").join());
    for (Supplier<String> one : all) {
      one.get();
    }
    return CompletableFuture.completedFuture("");
  }
}
