// blocking: a list view whose get(int) waits is read by String.join
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class LazyListWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> pages = List.of(service.call("a"), service.call("b"));
    return CompletableFuture.completedFuture(String.join(", ", texts(pages)));
  }

  private static List<String> texts(List<CompletableFuture<String>> pages) {
    return new AbstractList<>() {
      @Override
      public String get(int index) {
        return pages.get(index).join();
      }

      @Override
      public int size() {
        return pages.size();
      }
    };
  }
}
