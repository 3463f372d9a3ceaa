package threadmill.loop;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.races.Noise;
import io.github.threadmill.races.Shaken;
import io.github.threadmill.races.Trial;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Threads that hand callbacks to a loop that runs, while the steps of all are delayed at random. Each
 * waits now and then until its own have been called, so the loop runs out of work again and again.
 */
public class Crowd implements Trial {

  private static final int THREADS = 3;
  private static final int CALLS_AT_ONCE = 4;
  private static final int CALLS = 12; // what comes later finds the noise used up
  private static final int TRIALS = 20;
  private static final int TRIALS_OF_ONE = 80;
  private static final int LOOK_NANOS = 20_000;

  private final int callsAtOnce;
  private final List<Visitor> visitors;
  private final AtomicInteger left;
  private final CompletableFuture<Void> all = new CompletableFuture<>();
  private final EventLoop loop;
  private volatile boolean ended;

  /** For the kit, which makes one a trial. */
  public Crowd() {
    this(THREADS, CALLS_AT_ONCE);
  }

  private Crowd(int threads, int callsAtOnce) {
    this.callsAtOnce = callsAtOnce;
    this.visitors = Stream.generate(Visitor::new).limit(threads).toList();
    this.left = new AtomicInteger(threads * CALLS);
    this.loop = new EventLoop(new StandingClock(visitors));
  }

  /** A thread alone that waits for each of its callbacks: nobody else wakes the loop for it. */
  public static class OfOne extends Crowd {

    /** For the kit, which makes one a trial. */
    public OfOne() {
      super(1, 1);
    }
  }

  /** Part of an observation: many threads use the queue at once. */
  static Shaken shaken(long seed) {
    return Noise.on(Crowd.class, seed).with(1 + THREADS, CALLS, TRIALS).run();
  }

  /** Part of an observation: each wake-up counts. */
  static Shaken ofOneShaken(long seed) {
    return Noise.on(OfOne.class, seed).with(1 + 1, CALLS, TRIALS_OF_ONE).run();
  }

  static void require(Judge judge, Shaken many, Shaken one) {
    judge.help(
        "a callback gets lost in a queue that is made for one thread, or if the loop is not woken"
            + " after each is put");
    many.require(judge, handOver(THREADS + " threads hand over " + CALLS + " callbacks each"));
    one.require(judge, handOver("one thread hands over " + CALLS + " callbacks"));
  }

  private static String handOver(String what) {
    return what + " to a loop that runs, and all are called, in order";
  }

  /** The first thread is the loop's. */
  @Override
  public void call(int thread, int call) {
    if (thread > 0) {
      handOver(visitors.get(thread - 1), call);
    } else if (call == 0) {
      try {
        loop.run(() -> all);
      } finally {
        ended = true;
      }
    }
  }

  private void handOver(Visitor visitor, int call) {
    if (ended) {
      return;
    }
    try {
      loop.callSoonThreadsafe(() -> called(visitor, call));
    } catch (RuntimeException | Error thrown) {
      visitor.awaited = Integer.MAX_VALUE;
      throw thrown;
    }
    if ((call + 1) % callsAtOnce == 0) {
      visitor.awaited = call + 1;
      while (visitor.called.get() < visitor.awaited && !ended) {
        LockSupport.parkNanos(LOOK_NANOS);
      }
    }
  }

  private void called(Visitor visitor, int call) {
    visitor.inOrder &= call == visitor.called.getAndIncrement();
    if (left.decrementAndGet() == 0) {
      all.complete(null);
    }
  }

  @Override
  public boolean holds() {
    return visitors.stream().allMatch(each -> each.inOrder && each.called.get() == CALLS);
  }

  /** One thread, and what has become of its callbacks. */
  private static final class Visitor {

    private final AtomicInteger called = new AtomicInteger();

    /** How many must have been called before it goes on. */
    private volatile int awaited;

    private boolean inOrder = true;

    boolean hasMoreToHandOver() {
      return awaited <= called.get() && awaited < CALLS;
    }
  }

  /**
   * Time stands still: only a wake-up ends a wait. A loop that waits while all visitors wait for it,
   * and that nothing wakes any more, would wait for ever, and is stopped.
   */
  private record StandingClock(List<Visitor> visitors, AtomicBoolean woken) implements LoopClock {

    StandingClock(List<Visitor> visitors) {
      this(visitors, new AtomicBoolean());
    }

    @Override
    public long now() {
      return 0;
    }

    @Override
    public void waitUntil(long time) {
      while (time > 0 && !woken.compareAndSet(true, false)) {
        if (visitors.stream().noneMatch(Visitor::hasMoreToHandOver) && !woken.get()) {
          throw new IllegalStateException("the loop waits though callbacks are left");
        }
        LockSupport.parkNanos(LOOK_NANOS);
      }
    }

    @Override
    public void wakeUp() {
      woken.set(true);
    }
  }
}
