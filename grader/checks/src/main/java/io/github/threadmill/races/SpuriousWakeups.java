package io.github.threadmill.races;

import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.BlockingListener;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Has the first waits return at once, as {@code Object.wait}, {@code Condition.await} and {@code
 * LockSupport.park} may by their documentation. One taker alone on an empty buffer then shows an
 * {@code if} that must be a {@code while}, every time. Thread-safe.
 *
 * <pre>{@code
 * SpuriousWakeups wakeups = new SpuriousWakeups(1);
 * lab.listen(wakeups);
 * String taken = lab.observe(() -> TakerAlone.take(new Buffer(1)));
 * int injected = lab.observe(wakeups::injected);
 * lab.judge(judge -> {
 *   judge.require(injected > 0, "take must wait on the lock's condition while there is nothing");
 *   judge.require("item".equals(taken), "a take that woke up early returned " + taken);
 * });
 * }</pre>
 */
public final class SpuriousWakeups implements BlockingListener {

  private static final Set<String> WAITS =
      Set.of(
          "wait",
          "await",
          "awaitNanos",
          "awaitUntil",
          "awaitUninterruptibly",
          "park",
          "parkNanos",
          "parkUntil");
  private static final Set<String> GROUPS = Set.of("monitor", "locks", "park");

  private static final int PATIENCE_MILLIS = 5_000;

  private final int most;
  private final AtomicInteger injected = new AtomicInteger();
  private final Set<Object> monitors =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));

  /**
   * @param most how many waits return at once; those after them wait
   */
  public SpuriousWakeups(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("most must be > 0, was " + most);
    }
    this.most = most;
  }

  @Override
  public Answer beforeBlocking(BlockingCall call, @Nullable Object receiver, List<?> arguments) {
    if (!mayWakeUpEarly(call, receiver)) {
      return Answer.PROCEED;
    }
    boolean another = injected.getAndUpdate(count -> Math.min(count + 1, most)) < most;
    if (!another && receiver != null && call.group().equals("monitor")) {
      monitors.add(receiver);
    }
    return another ? Answer.RETURN_AT_ONCE : Answer.PROCEED;
  }

  /**
   * Wakes one of those who wait on each monitor, the one that has waited longest where the JVM
   * keeps them in a line. If it waits again, it is the last in that line, and {@code notify} no
   * longer meets the one whose turn it is by luck. To be called in an observation, when all have
   * come to rest. A monitor that somebody keeps is left alone after {@value #PATIENCE_MILLIS} ms.
   */
  public void wakeOne() throws InterruptedException {
    for (Object monitor : List.copyOf(monitors)) {
      Thread waker =
          Thread.ofPlatform()
              .daemon()
              .start(
                  () -> {
                    synchronized (monitor) {
                      monitor.notify();
                    }
                  });
      waker.join(PATIENCE_MILLIS);
    }
  }

  /**
   * How many waits returned early; 0 means that nothing was shown. To be asked in an observation:
   * on the side that judges nothing is ever injected.
   */
  public int injected() {
    return injected.get();
  }

  private static boolean mayWakeUpEarly(BlockingCall call, @Nullable Object receiver) {
    String method = call.api().substring(call.api().lastIndexOf('.') + 1);
    boolean waits = GROUPS.contains(call.group()) && WAITS.contains(method);
    // Without its monitor the call has to throw, so it is made.
    boolean throwsInstead =
        method.equals("wait") && (receiver == null || !Thread.holdsLock(receiver));
    return waits && !throwsInstead;
  }
}
