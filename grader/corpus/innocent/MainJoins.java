// innocent: waits in main, where a program may, and not on the path from run
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

public class MainJoins implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    return pages(service::call);
  }

  public static void main(String[] arguments) throws Exception {
    CompletableFuture<List<String>> pages = pages(CompletableFuture::completedFuture);
    Thread.sleep(10);
    System.out.println(pages.join());
  }

  private static CompletableFuture<List<String>> pages(
      Function<String, CompletableFuture<String>> source) {
    return source
        .apply("a")
        .thenCombine(source.apply("b"), (a, b) -> List.of(a, b));
  }
}
