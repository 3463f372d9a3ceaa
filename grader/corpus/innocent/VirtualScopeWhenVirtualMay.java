// innocent: a virtual thread waits for virtual threads that wait, where these may
// may block: virtual-threads
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class VirtualScopeWhenVirtualMay implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<List<String>> result = new CompletableFuture<>();
    Thread.ofVirtual().name("scope").start(() -> gather(service, result));
    return result;
  }

  private static void gather(Service service, CompletableFuture<List<String>> result) {
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> tasks = new ArrayList<>();
      for (String name : List.of("a", "b")) {
        tasks.add(each.submit(() -> service.call(name).join()));
      }
      List<String> pages = new ArrayList<>();
      for (Future<String> task : tasks) {
        pages.add(task.get());
      }
      result.complete(pages);
    } catch (InterruptedException | ExecutionException e) {
      result.completeExceptionally(e);
    }
  }
}
