package io.github.threadmill.observer;

import io.github.threadmill.lab.Attempt;
import io.github.threadmill.lab.Judgement;
import io.github.threadmill.lab.Lab;
import io.github.threadmill.lab.Observation;
import io.github.threadmill.lab.Observed;
import io.github.threadmill.lab.Observer;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import io.github.threadmill.watch.BlockingListener;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The side of the student's code: observes and tells, and waits where the grader has the word. */
final class ObservingLab implements Lab {

  private final Observer observer;
  private final BlockingQueue<Message.Order> orders;
  private final Consumer<Message.Reply> replies;
  private final long seed;

  ObservingLab(
      Observer observer,
      BlockingQueue<Message.Order> orders,
      Consumer<Message.Reply> replies,
      long seed) {
    this.observer = observer;
    this.orders = orders;
    this.replies = replies;
    this.seed = seed;
  }

  @Override
  public Site site(SitePlan plan) {
    if (next() instanceof Message.SiteIsOpen(var uris)) {
      return new RemoteSite(uris);
    }
    throw new AbandonedException();
  }

  @Override
  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // a copy of what the observation returned has the same shape
  public <T extends @Nullable Object> T observe(Observation<T> observation) {
    return (T) saw(observation).valueOrEnd();
  }

  @Override
  @SuppressWarnings("unchecked") // as above
  public <T extends @Nullable Object> Attempt<T> attempt(Observation<T> observation) {
    return (Attempt<T>) saw(observation).attempt();
  }

  @Override
  public void until(String what, Condition condition) {
    if (!(next() instanceof Message.Proceed)) {
      throw new AbandonedException();
    }
  }

  @Override
  public void judge(Judgement judgement) {
    // the grader's business; this side has not even got the judgement's code
  }

  @Override
  public void listen(BlockingListener listener) {
    observer.listen(listener);
  }

  @Override
  public void watchThreads() {
    observer.watchThreads();
  }

  @Override
  public long seed() {
    return seed;
  }

  private Observed saw(Observation<?> observation) {
    Observed observed = observer.observe(observation);
    replies.accept(new Message.Saw(observed));
    return observed;
  }

  private Message.Order next() {
    try {
      return orders.take();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AbandonedException();
    }
  }
}
