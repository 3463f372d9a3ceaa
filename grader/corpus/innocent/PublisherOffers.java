// innocent: offers items to a publisher that drops what finds no room
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.SubmissionPublisher;

public class PublisherOffers implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<String> seen = new CopyOnWriteArrayList<>();
    SubmissionPublisher<String> names = new SubmissionPublisher<>(service.executor(), 8);
    CompletableFuture<Void> all = names.consume(seen::add);
    names.offer("a", null);
    names.offer("b", (subscriber, dropped) -> false);
    names.close();
    return all.thenCompose(nothing -> service.call("p" + seen.size()));
  }
}
