// innocent: a free lock as a resource of a try, let go of by its close()
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public class FreeLockAsResource implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return service
        .call("a")
        .thenApply(this::remember)
        .thenCompose(count -> service.call("p" + count))
        .thenApply(this::remember);
  }

  private final Lock lock = new ReentrantLock();
  private final List<String> pages = new ArrayList<>();

  private int remember(String page) {
    try (Held _ = hold()) {
      pages.add(page);
      return pages.size();
    }
  }

  private Held hold() {
    lock.lock();
    return lock::unlock;
  }

  interface Held extends AutoCloseable {
    @Override
    void close();
  }
}
