// innocent: a lock-free stack of those who wait for a page, emptied when it comes
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.CompletableFuture;

public class VarHandleStack implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> first = page();
    CompletableFuture<String> second = page();
    service.call("a").thenAccept(this::arrived);
    return first.thenCombine(second, String::concat);
  }

  private static final VarHandle HEAD;

  static {
    try {
      HEAD = MethodHandles.lookup().findVarHandle(VarHandleStack.class, "head", Waiter.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private volatile Waiter head;

  private CompletableFuture<String> page() {
    CompletableFuture<String> page = new CompletableFuture<>();
    Waiter below;
    do {
      below = head;
    } while (!HEAD.compareAndSet(this, below, new Waiter(page, below)));
    return page;
  }

  private void arrived(String text) {
    Waiter waiter = (Waiter) HEAD.getAndSet(this, null);
    while (waiter != null) {
      waiter.page().complete(text);
      waiter = waiter.below();
    }
  }

  record Waiter(CompletableFuture<String> page, Waiter below) {}
}
