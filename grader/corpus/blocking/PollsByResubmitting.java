// blocking: hands itself to the pool until the page is there
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class PollsByResubmitting implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    CompletableFuture<String> result = new CompletableFuture<>();
    service
        .executor()
        .execute(
            new Runnable() {
              @Override
              public void run() {
                if (page.isDone()) {
                  result.complete("a");
                } else {
                  service.executor().execute(this);
                }
              }
            });
    return result;
  }
}
