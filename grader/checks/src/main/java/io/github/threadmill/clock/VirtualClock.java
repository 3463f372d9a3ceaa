package io.github.threadmill.clock;

import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.BlockingListener;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A clock that moves only when somebody waits: no minute of it takes any time, and how fast or busy
 * the machine is makes no difference to what it shows.
 *
 * <ul>
 *   <li>A thread that lets minutes {@link #pass} moves it by so many. What several threads let pass
 *       adds up.
 *   <li>Futures made with {@link #in} are completed in the order of time, one by one, by {@link
 *       #run}.
 *   <li>While a student's method runs within {@link #call} it stands still, for other threads too,
 *       until that method waits for something: then it moves on, step by step, until the wait is
 *       over. So code that waits does not hang; it is seen to have moved the clock.
 * </ul>
 *
 * <p>Between two steps it lets the common pool come to rest, so that dependents that run there see
 * the minute that they were called in. Threads that nobody can ask are given a while.
 *
 * <p>To be handed to {@code lab.listen} before the first observation. Thread-safe; {@code call} and
 * {@code run} are for one thread, the check's.
 */
public final class VirtualClock implements BlockingListener {

  private final Appointments appointments = new Appointments();
  private final Changes changes = new Changes();
  private final Set<Thread> waiting = ConcurrentHashMap.newKeySet();
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicReference<@Nullable Thread> relief = new AtomicReference<>();
  private final Thread caller = Thread.currentThread();
  private final Calm calm;
  private volatile boolean inCall;
  private volatile @Nullable BlockingCall firstWait;

  /**
   * A clock at minute 0, for the check's thread.
   *
   * @param expected how many calls of {@link #pass} and {@link #in} a right answer makes in all;
   *     while there are fewer and other threads are about, they are given time to make them
   */
  public VirtualClock(int expected) {
    this.calm = new Calm(changes, this::someoneElseWaits, () -> asked.get() < expected);
  }

  /** In whole minutes from 0. */
  public long now() {
    return appointments.now();
  }

  /** Calls the student's code; the clock stands still unless that code waits. */
  public <T extends @Nullable Object> T call(Callable<T> students) throws Exception {
    inCall = true;
    try {
      return students.call();
    } finally {
      inCall = false;
      changes.announce();
    }
  }

  /** The first call within {@link #call} that kept the thread of the check waiting. */
  public Optional<BlockingCall> firstWait() {
    return Optional.ofNullable(firstWait);
  }

  /**
   * Keeps this thread for so many minutes, which pass at once. Another thread than the check's is
   * kept until the student's method has returned, or waits.
   */
  public void pass(long minutes) {
    noteAsked();
    changes.awaitWhile(() -> inCall && !movesTheClock() && !waiting.contains(caller));
    appointments.pass(minutes);
    changes.announce();
  }

  /**
   * A future that ends when so many minutes have passed.
   *
   * @param ending completes the future; called on the thread that moves the clock, not at all if
   *     the future has ended before
   */
  public CompletableFuture<Void> in(long minutes, Consumer<CompletableFuture<Void>> ending) {
    CompletableFuture<Void> future = appointments.in(minutes, ending);
    noteAsked();
    return future;
  }

  /** Moves the clock to a minute, through everything that falls due until then. */
  public void runTo(long minute) {
    calm.await();
    while (appointments.moveToNext(minute)) {
      calm.await();
    }
    appointments.moveTo(minute);
  }

  /**
   * Moves the clock until a future has ended, or until nothing is left to happen and nobody else is
   * at work. Waits for other threads as long as there are any.
   *
   * @return whether the future has ended
   */
  public boolean run(CompletableFuture<?> future) {
    var unused = future.whenComplete((value, error) -> changes.announce());
    while (true) {
      calm.await();
      long seen = changes.count();
      if (future.isDone()) {
        return true;
      }
      if (!appointments.moveToNext(Long.MAX_VALUE)) {
        if (calm.isLasting()) {
          return future.isDone();
        }
        changes.awaitMoreThan(seen);
      }
    }
  }

  @Override
  public Answer beforeBlocking(BlockingCall call, @Nullable Object receiver, List<?> arguments) {
    begin(call);
    boolean movesItself = call.group().equals("exercise");
    if (!movesTheClock() || movesItself) {
      return Answer.PROCEED;
    }
    if (call.group().equals("sleep") && !inCall) {
      return Answer.PROCEED; // ends by itself
    }
    if (Patience.mayEndEarly(call.api())) {
      calm.await();
      if (appointments.moveToNext(Long.MAX_VALUE)) {
        return Answer.RETURN_AT_ONCE;
      }
    }
    moveWhile(() -> Patience.stillWaits(receiver));
    if (Patience.stillWaits(receiver)) {
      startRelief(receiver);
    }
    return Answer.PROCEED;
  }

  @Override
  public void afterBlocking(BlockingCall call) {
    waiting.remove(Thread.currentThread());
    changes.announce();
    if (Thread.currentThread() == caller) {
      endRelief();
    }
  }

  private void begin(BlockingCall call) {
    waiting.add(Thread.currentThread());
    if (inCall && firstWait == null && Thread.currentThread() == caller) {
      firstWait = call;
    }
    changes.announce();
  }

  private void noteAsked() {
    asked.incrementAndGet();
    changes.announce();
  }

  private void moveWhile(BooleanSupplier condition) {
    calm.await();
    while (condition.getAsBoolean() && appointments.moveToNext(Long.MAX_VALUE)) {
      calm.await();
    }
  }

  /**
   * The thread that moves the clock is about to be held up for good: another one takes over until
   * it is back.
   */
  private void startRelief(@Nullable Object receiver) {
    Thread own =
        Thread.ofPlatform().daemon().name("virtual clock").unstarted(() -> relieve(receiver));
    if (Thread.currentThread() == caller && relief.compareAndSet(null, own)) {
      calm.leaveOut(own);
      own.start();
    }
  }

  private void relieve(@Nullable Object receiver) {
    while (waiting.contains(caller)) {
      long seen = changes.count();
      moveWhile(() -> waiting.contains(caller) && Patience.stillWaits(receiver));
      if (waiting.contains(caller)) {
        changes.awaitMoreThan(seen);
      }
    }
  }

  /** The clock stands still again before the student's code goes on. */
  private void endRelief() {
    Thread own = relief.get();
    if (own != null) {
      try {
        own.join();
        relief.set(null);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private boolean movesTheClock() {
    return Thread.currentThread() == caller || Thread.currentThread() == relief.get();
  }

  private boolean someoneElseWaits() {
    return waiting.stream().anyMatch(thread -> thread != caller && thread.isAlive());
  }
}
