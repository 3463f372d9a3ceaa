// innocent: a subscriber of its own gets the lines of a body
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;

public class BodyByLineSubscriber implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Lines lines = new Lines();
    return service
        .client()
        .sendAsync(
            HttpRequest.newBuilder(service.uri()).build(),
            HttpResponse.BodyHandlers.fromLineSubscriber(lines))
        .thenApply(response -> List.copyOf(lines.all));
  }

  static final class Lines implements Flow.Subscriber<String> {
    final List<String> all = new CopyOnWriteArrayList<>();

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
      all.add(line);
    }

    @Override
    public void onError(Throwable error) {
      all.clear();
    }

    @Override
    public void onComplete() {}
  }
}
