// innocent: get of a Future of its own that holds its value from the start
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

public class ImmediateFuture implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Future<String> name = new Known<>("a");
    return service.call(name.get());
  }

  record Known<T>(T value) implements Future<T> {
    @Override
    public T get() {
      return value;
    }

    @Override
    public T get(long timeout, TimeUnit unit) {
      return value;
    }

    @Override
    public boolean isDone() {
      return true;
    }

    @Override
    public boolean isCancelled() {
      return false;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      return false;
    }
  }
}
