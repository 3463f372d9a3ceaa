package io.github.threadmill.races;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.lab.LocalLab;
import io.github.threadmill.lab.Stage;
import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.BlockingListener.Answer;
import io.github.threadmill.watch.ClassFiles;
import io.github.threadmill.watch.Severity;
import io.github.threadmill.watch.Wait;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SpuriousWakeupsTest {

  private static final String MONITOR =
      """
      public class Subject {
        private final ArrayDeque<String> items = new ArrayDeque<>();
        public synchronized void put(String item) { items.add(item); notifyAll(); }
        public synchronized String take() throws InterruptedException {
          WAITING (items.isEmpty()) { wait(); }
          return items.isEmpty() ? "nothing" : items.removeFirst();
        }
      }
      """;

  private static final String CONDITION =
      """
      public class Subject {
        private final ArrayDeque<String> items = new ArrayDeque<>();
        private final ReentrantLock lock = new ReentrantLock();
        private final Condition filled = lock.newCondition();
        public void put(String item) {
          lock.lock();
          try { items.add(item); filled.signal(); } finally { lock.unlock(); }
        }
        public String take() throws InterruptedException {
          lock.lock();
          try {
            WAITING (items.isEmpty()) { filled.await(); }
            return items.isEmpty() ? "nothing" : items.removeFirst();
          } finally { lock.unlock(); }
        }
      }
      """;

  private static final String PARK =
      """
      public class Subject {
        private volatile Thread taker;
        private volatile String item = "nothing";
        public void put(String fresh) { item = fresh; LockSupport.unpark(taker); }
        public String take() {
          taker = Thread.currentThread();
          WAITING (item.equals("nothing")) { LockSupport.park(this); }
          return item;
        }
      }
      """;

  /** A taker alone; the item comes once the taker has nothing left but to wait. */
  private static final String TAKER =
      """
      public class Use implements Callable<String> {
        public String call() throws Exception {
          Subject buffer = new Subject();
          FutureTask<String> taken = new FutureTask<>(buffer::take);
          Thread taker = Thread.ofPlatform().daemon().start(taken);
          while (!taken.isDone() && taker.getState() != Thread.State.WAITING) {
            Thread.yield();
          }
          buffer.put("item");
          return taken.get();
        }
      }
      """;

  private static final BlockingCall WAIT =
      new BlockingCall(
          "Object.wait",
          "monitor",
          Severity.BLOCK,
          Wait.WOULD_BLOCK,
          "Sample.java",
          1,
          "take",
          "sample/Sample",
          "",
          false,
          1);

  @ParameterizedTest
  @ValueSource(strings = {MONITOR, CONDITION, PARK})
  void an_if_where_a_while_must_be_shows_each_time(String buffer) throws Exception {
    for (int round = 0; round < 20; round++) {
      assertThat(take(buffer.replace("WAITING", "if"), 1)).isEqualTo("nothing after 1");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {MONITOR, CONDITION, PARK})
  void a_while_takes_the_item_however_often_it_wakes_up_early(String buffer) throws Exception {
    for (int round = 0; round < 20; round++) {
      assertThat(take(buffer.replace("WAITING", "while"), 3)).isEqualTo("item after 3");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"while (items.isEmpty()) { Thread.onSpinWait(); }"})
  void nothing_is_injected_where_nobody_waits(String spinning) throws Exception {
    String buffer =
        """
        public class Subject {
          private final ConcurrentLinkedQueue<String> items = new ConcurrentLinkedQueue<>();
          public Subject() { items.add("item"); }
          public void put(String item) { items.add(item); }
          public String take() { %s return items.remove(); }
        }
        """
            .formatted(spinning);

    assertThat(take(buffer, 1)).isEqualTo("item after 0");
  }

  /** The first wait returns at once and is not remembered; those after it wait in a line. */
  @Test
  void wakes_one_of_those_who_wait_and_lets_the_others_be() throws Exception {
    Object monitor = new Object();
    SpuriousWakeups wakeups = new SpuriousWakeups(1);
    synchronized (monitor) {
      assertThat(wakeups.beforeBlocking(WAIT, monitor, List.of())).isEqualTo(Answer.RETURN_AT_ONCE);
    }
    List<Thread> waiting = List.of(waiter(wakeups, monitor), waiter(wakeups, monitor));
    for (int left = 1; left >= 0; left--) {
      wakeups.wakeOne();
      long most = left;
      while (waiting.stream().filter(Thread::isAlive).count() > most) {
        Thread.onSpinWait();
      }
      assertThat(waiting).filteredOn(Thread::isAlive).hasSize(left);
    }
  }

  private static Thread waiter(SpuriousWakeups wakeups, Object monitor) {
    Thread waiter =
        Thread.ofPlatform()
            .daemon()
            .start(
                () -> {
                  synchronized (monitor) {
                    try {
                      if (wakeups.beforeBlocking(WAIT, monitor, List.of()) == Answer.PROCEED) {
                        monitor.wait();
                      }
                    } catch (InterruptedException stopped) {
                      Thread.currentThread().interrupt();
                    }
                  }
                });
    while (waiter.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return waiter;
  }

  @SuppressWarnings("unchecked")
  private static String take(String buffer, int most) throws Exception {
    SpuriousWakeups wakeups = new SpuriousWakeups(most);
    try (Stage stage = OnStage.of(buffer, TAKER);
        LocalLab lab =
            new LocalLab(
                stage,
                ClassFiles.of(Map.of()),
                () -> {
                  throw new IllegalStateException("no network here");
                },
                1)) {
      lab.listen(wakeups);
      Callable<String> taker =
          (Callable<String>) stage.checkClass("sample.Use").getDeclaredConstructor().newInstance();
      String taken = lab.<String>observe(taker::call);
      int injected = lab.observe(wakeups::injected);
      return taken + " after " + injected;
    }
  }
}
