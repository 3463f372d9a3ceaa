// innocent: each page that comes counts how many are there
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

public class CountsThoseDoneEachTime implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    List<CompletableFuture<String>> pages =
        IntStream.range(0, 50).mapToObj(n -> service.call("p" + n)).toList();
    AtomicInteger most = new AtomicInteger();
    pages.forEach(
        each ->
            each.thenRun(
                () -> most.set((int) pages.stream().filter(CompletableFuture::isDone).count())));
    return CompletableFuture.allOf(pages.toArray(CompletableFuture[]::new))
        .thenApply(all -> most.get());
  }
}
