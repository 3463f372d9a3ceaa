// blocking: an endless stream polls a queue until something is in it
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

public class StreamPollsQueue implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<String> page = service.call("a");
    Queue<String> answers = new ConcurrentLinkedQueue<>();
    page.thenAccept(answers::add);
    String text = Stream.generate(answers::poll).filter(Objects::nonNull).findFirst().orElseThrow();
    return CompletableFuture.completedFuture(text);
  }
}
