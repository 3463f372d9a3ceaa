// blocking: the consumer of a publisher waits for a page of each item
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.SubmissionPublisher;

public class PublisherConsumerWaits implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    List<String> pages = new CopyOnWriteArrayList<>();
    SubmissionPublisher<String> names = new SubmissionPublisher<>(service.executor(), 8);
    CompletableFuture<Void> all = names.consume(name -> pages.add(service.call(name).join()));
    names.offer("a", null);
    names.offer("b", null);
    names.close();
    return all.thenApply(nothing -> pages.size());
  }
}
