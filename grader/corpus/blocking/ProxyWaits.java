// blocking: the invocation handler of a dynamic proxy waits
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;

public class ProxyWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Pages pages =
        (Pages)
            Proxy.newProxyInstance(
                Pages.class.getClassLoader(),
                new Class<?>[] {Pages.class},
                (proxy, method, arguments) -> service.call((String) arguments[0]).join());
    return CompletableFuture.completedFuture(pages.fetch("a"));
  }

  interface Pages {
    String fetch(String name);
  }
}
