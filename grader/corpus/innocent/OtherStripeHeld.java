// innocent: one of two locks is held by another thread, and this takes the other
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

public class OtherStripeHeld implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<ReentrantLock> stripes = List.of(new ReentrantLock(), new ReentrantLock());
    service.meanwhile(
        pause -> {
          stripes.get(0).lock();
          try {
            pause.run();
          } finally {
            stripes.get(0).unlock();
          }
        });
    stripes.get(1).lock();
    try {
      return service.call("a");
    } finally {
      stripes.get(1).unlock();
    }
  }
}
