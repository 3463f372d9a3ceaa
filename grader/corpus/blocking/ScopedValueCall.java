// blocking: waits in what runs with a scoped value bound
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class ScopedValueCall implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return CompletableFuture.completedFuture(
        ScopedValue.where(NAME, "a").call(() -> service.call(NAME.get()).join()));
  }

  private static final ScopedValue<String> NAME = ScopedValue.newInstance();
}
