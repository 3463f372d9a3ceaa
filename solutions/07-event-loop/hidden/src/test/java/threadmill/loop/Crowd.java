package threadmill.loop;

import io.github.threadmill.api.NotImplementedYet;
import io.github.threadmill.lab.Judge;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Threads that hand callbacks to a loop at the same time. Beside each call they use a queue that is
 * made for one thread: as soon as that one has come to harm several times they have been in each
 * other's way often enough, on whatever machine.
 *
 * @param harm what became of the callbacks in the last trial; empty if all were called in order
 * @param collisions in how many trials the other queue came to harm
 */
record Crowd(String harm, int collisions) {

  private static final int THREADS = 3;
  private static final int CALLS = 2_000;
  private static final int FEWEST = 10;
  private static final int MOST = 400;
  private static final int COLLISIONS = 5;

  /** Part of an observation: trials until there was harm, or enough collisions. */
  static Crowd seen() throws InterruptedException {
    int collisions = 0;
    for (int trial = 0; trial < MOST; trial++) {
      Trial each = new Trial();
      String harm = each.run();
      collisions += each.collided() ? 1 : 0;
      if (!harm.isEmpty()) {
        return new Crowd(harm, collisions);
      }
      if (collisions >= COLLISIONS && trial >= FEWEST) {
        break;
      }
    }
    return new Crowd("", collisions);
  }

  void require(Judge judge) {
    judge
        .help("the queue is used by several threads: take one that is made for that, or a lock")
        .require(
            harm.isEmpty(),
            "%d threads handed over %,d callbacks each: %s; needs all of them, each thread's in order",
            THREADS,
            CALLS,
            harm)
        .requireEvidence(
            collisions >= COLLISIONS, "the threads were hardly ever in each other's way");
  }

  private static final class Trial {

    private final EventLoop loop = new EventLoop(new NoTime());
    private final ArrayDeque<Integer> forOneThread = new ArrayDeque<>();
    private final AtomicBoolean harmed = new AtomicBoolean();
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();
    private final List<List<Integer>> called = new ArrayList<>();

    String run() throws InterruptedException {
      CyclicBarrier start = new CyclicBarrier(THREADS);
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        List<Integer> mine = new ArrayList<>();
        called.add(mine);
        threads.add(Thread.ofPlatform().daemon().name("outside").start(() -> handOver(start, mine)));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      if (thrown.get() instanceof NotImplementedYet marker) {
        throw marker;
      }
      if (thrown.get() != null) {
        return "callSoonThreadsafe threw " + thrown.get().getClass().getSimpleName();
      }
      return callAll();
    }

    private void handOver(CyclicBarrier start, List<Integer> mine) {
      try {
        start.await();
        for (int i = 0; i < CALLS; i++) {
          int number = i;
          useQueueForOneThread(number);
          loop.callSoonThreadsafe(() -> mine.add(number));
        }
      } catch (Throwable ofStudents) { // whatever the student's code throws is looked at
        thrown.compareAndSet(null, ofStudents);
      }
    }

    private void useQueueForOneThread(int number) {
      try {
        forOneThread.add(number);
      } catch (RuntimeException harm) {
        harmed.set(true);
      }
    }

    private String callAll() {
      try {
        loop.run(
            () -> {
              CompletableFuture<Void> last = new CompletableFuture<>();
              loop.callSoonThreadsafe(() -> last.complete(null));
              return last;
            });
      } catch (RuntimeException | Error stopped) {
        return "run " + Scene.told(Scene.root(stopped));
      }
      int count = called.stream().mapToInt(List::size).sum();
      if (count != THREADS * CALLS) {
        return "%,d of %,d were called".formatted(count, THREADS * CALLS);
      }
      return called.stream().allMatch(Trial::isInOrder) ? "" : "they were called in another order";
    }

    private static boolean isInOrder(List<Integer> numbers) {
      for (int i = 0; i < numbers.size(); i++) {
        if (numbers.get(i) != i) {
          return false;
        }
      }
      return true;
    }

    boolean collided() {
      return harmed.get() || forOneThread.size() != THREADS * CALLS;
    }
  }

  /** A clock for a loop that has all it needs. */
  private static final class NoTime implements LoopClock {

    private final AtomicBoolean woken = new AtomicBoolean();
    private int asked;

    @Override
    public long now() {
      return 0;
    }

    @Override
    public void waitUntil(long time) {
      boolean atOnce = woken.compareAndSet(true, false) || time <= 0;
      if (!atOnce || ++asked > 2 * THREADS * CALLS) {
        throw new IllegalStateException("waits though it was handed more than it has called");
      }
    }

    @Override
    public void wakeUp() {
      woken.set(true);
    }
  }
}
