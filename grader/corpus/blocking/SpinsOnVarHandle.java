// blocking: a plain field is polled through a VarHandle
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CompletableFuture;

public class SpinsOnVarHandle implements Shape {
  private static final VarHandle PAGE;

  static {
    try {
      PAGE = MethodHandles.lookup().findVarHandle(SpinsOnVarHandle.class, "page", String.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private String page;

  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    service.call("a").thenAccept(text -> PAGE.setRelease(this, text));
    String text = (String) PAGE.getAcquire(this);
    while (text == null) {
      text = (String) PAGE.getAcquire(this);
    }
    return CompletableFuture.completedFuture(text);
  }
}
