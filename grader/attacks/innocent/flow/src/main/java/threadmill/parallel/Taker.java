package threadmill.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

final class Taker<T> implements Flow.Subscriber<T> {

  private final List<T> taken = new ArrayList<>();
  private Flow.Subscription subscription;

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    subscription.request(1);
  }

  @Override
  public void onNext(T item) {
    taken.add(item);
    subscription.request(1);
  }

  @Override
  public void onError(Throwable error) {
    error.printStackTrace();
  }

  @Override
  public void onComplete() {
    subscription.cancel();
  }

  static void go() {
    try (SubmissionPublisher<String> publisher = new SubmissionPublisher<>()) {
      publisher.subscribe(new Taker<>());
      publisher.offer("x", (subscriber, item) -> false);
    }
  }
}
