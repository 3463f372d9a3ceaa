// blocking: remove on a reference queue waits until a callback enqueues the reference
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.CompletableFuture;

public class ReferenceQueueRemove implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Object token = new Object();
    ReferenceQueue<Object> released = new ReferenceQueue<>();
    WeakReference<Object> reference = new WeakReference<>(token, released);
    CompletableFuture<String> page =
        service.call("a").whenComplete((text, error) -> reference.enqueue());
    Reference<?> first = released.remove();
    Reference.reachabilityFence(token);
    return page.thenApply(text -> text + (first == reference));
  }
}
