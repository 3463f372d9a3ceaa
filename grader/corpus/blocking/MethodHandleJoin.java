// blocking: join called through a method handle
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.CompletableFuture;

public class MethodHandleJoin implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    MethodHandle join =
        MethodHandles.lookup()
            .findVirtual(CompletableFuture.class, "join", MethodType.methodType(Object.class));
    try {
      return CompletableFuture.completedFuture(join.invoke(service.call("a")));
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
