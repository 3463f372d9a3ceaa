// blocking: submit to a publisher whose subscriber asks for nothing
package shapes.blocking;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

public class PublisherSubmit implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    SubmissionPublisher<String> publisher = new SubmissionPublisher<>(service.executor(), 1);
    CompletableFuture<Flow.Subscription> asked = new CompletableFuture<>();
    publisher.subscribe(
        new Flow.Subscriber<>() {
          @Override
          public void onSubscribe(Flow.Subscription subscription) {
            asked.complete(subscription);
          }

          @Override
          public void onNext(String item) {}

          @Override
          public void onError(Throwable thrown) {}

          @Override
          public void onComplete() {}
        });
    service
        .call("a")
        .thenAcceptBoth(asked, (a, subscription) -> subscription.request(Long.MAX_VALUE));
    publisher.submit("1");
    publisher.submit("2");
    publisher.submit("3");
    return asked;
  }
}
