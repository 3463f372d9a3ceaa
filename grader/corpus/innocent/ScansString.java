// innocent: a Scanner over a string
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.CompletableFuture;

public class ScansString implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<CompletableFuture<String>> pages = new ArrayList<>();
    Scanner names = new Scanner("a b");
    while (names.hasNext()) {
      pages.add(service.call(names.next()));
    }
    return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new));
  }
}
