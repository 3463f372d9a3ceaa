// innocent: a publisher of its own that gives out items as long as there is demand
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

public class DemandLoop implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    CompletableFuture<List<String>> result = new CompletableFuture<>();
    new Names(List.of("a", "b", "c")).subscribe(new OneByOne(service, result));
    return result;
  }

  record Names(List<String> all) implements Flow.Publisher<String> {
    @Override
    public void subscribe(Flow.Subscriber<? super String> subscriber) {
      subscriber.onSubscribe(new Handout(all.iterator(), subscriber));
    }
  }

  static final class Handout implements Flow.Subscription {
    private final AtomicLong demand = new AtomicLong();
    private final Iterator<String> names;
    private final Flow.Subscriber<? super String> subscriber;
    private volatile boolean ended;

    Handout(Iterator<String> names, Flow.Subscriber<? super String> subscriber) {
      this.names = names;
      this.subscriber = subscriber;
    }

    @Override
    public void request(long more) {
      if (demand.getAndAdd(more) > 0) {
        return; // who is in the loop below sees it
      }
      do {
        if (!ended && names.hasNext()) {
          subscriber.onNext(names.next());
        } else if (!ended) {
          ended = true;
          subscriber.onComplete();
        }
      } while (demand.decrementAndGet() > 0);
    }

    @Override
    public void cancel() {
      ended = true;
    }
  }

  static final class OneByOne implements Flow.Subscriber<String> {
    private final List<String> pages = new CopyOnWriteArrayList<>();
    private final Service service;
    private final CompletableFuture<List<String>> result;
    private Flow.Subscription subscription;

    OneByOne(Service service, CompletableFuture<List<String>> result) {
      this.service = service;
      this.result = result;
    }

    @Override
    public void onSubscribe(Flow.Subscription made) {
      subscription = made;
      subscription.request(1);
    }

    @Override
    public void onNext(String name) {
      service
          .call(name)
          .whenComplete(
              (page, error) -> {
                pages.add(page);
                subscription.request(1);
              });
    }

    @Override
    public void onError(Throwable error) {
      result.completeExceptionally(error);
    }

    @Override
    public void onComplete() {
      result.complete(pages);
    }
  }
}
