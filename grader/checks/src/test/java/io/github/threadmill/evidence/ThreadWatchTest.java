package io.github.threadmill.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.threadmill.lab.LocalLab;
import io.github.threadmill.lab.Stage;
import io.github.threadmill.races.OnStage;
import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.ClassFiles;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line of the student's method in each sample is 8 and counts from there. */
@Timeout(120)
class ThreadWatchTest {

  @Test
  void a_pool_that_is_never_closed_is_named_with_its_line() throws Exception {
    Activity seen =
        watched(
            """
            ExecutorService pool = Executors.newFixedThreadPool(2);
            pool.submit(() -> 1).get();
            """);

    assertThat(seen.neverClosed())
        .extracting(NeverClosed::toString)
        .containsExactly("Executors.newFixedThreadPool at Subject.java:8");
    assertThat(seen.neverClosed().getFirst().client()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "try (ExecutorService pool = Executors.newFixedThreadPool(2)) { pool.submit(() -> 1); }",
        "try (var pool = Executors.newVirtualThreadPerTaskExecutor()) { pool.submit(() -> 1); }",
        "ExecutorService pool = new ThreadPoolExecutor(1, 1, 1, TimeUnit.DAYS,"
            + " new LinkedBlockingQueue<>()); pool.submit(() -> 1); pool.shutdown();",
        "Thread.startVirtualThread(() -> {}).join();",
        "Thread thread = new Thread(() -> {}); thread.start(); thread.join();",
        "Timer timer = new Timer(); timer.cancel();"
      })
  void what_ends_or_is_closed_is_not_named(String body) throws Exception {
    Activity seen = watched(body);

    assertThat(seen.neverClosed()).isEmpty();
    assertThat(seen.threadsLeft()).isEmpty();
    assertThat(seen.uncaught()).isEmpty();
  }

  @Test
  void a_closed_pool_may_take_its_time() throws Exception {
    Activity seen =
        watched(
            """
            CountDownLatch gate = new CountDownLatch(1);
            ExecutorService pool = Executors.newFixedThreadPool(1);
            pool.submit(() -> { gate.await(); return 1; });
            pool.shutdown();
            Thread.startVirtualThread(() -> {
              for (int i = 0; i < 10_000; i++) { Thread.yield(); }
              gate.countDown();
            });
            """,
            Duration.ofSeconds(60));

    assertThat(seen.neverClosed()).isEmpty();
    assertThat(seen.threadsLeft()).isEmpty();
  }

  @Test
  void a_virtual_thread_that_is_left_is_named_with_both_lines() throws Exception {
    Activity seen =
        watched(
            """
            CountDownLatch never = new CountDownLatch(1);
            Thread.ofVirtual().name("waiter").start(() -> {
              try { never.await(); } catch (InterruptedException e) { return; }
            });
            """);

    assertThat(seen.threadsLeft()).hasSize(1);
    LeftThread left = seen.threadsLeft().getFirst();
    assertThat(left.virtual()).isTrue();
    assertThat(left.name()).isEqualTo("waiter");
    assertThat(left.madeAt()).hasToString("Subject.java:9");
  }

  @Test
  void a_thread_of_a_class_of_the_students_is_named_with_the_line_that_makes_it() throws Exception {
    Activity seen =
        watched(
            """
            class Worker extends Thread {
              Worker() { super("worker"); setDaemon(true); }
              public void run() { while (true) { LockSupport.park(); } }
            }
            new Worker().start();
            """);

    assertThat(seen.threadsLeft())
        .extracting(LeftThread::name, left -> String.valueOf(left.madeAt()))
        .containsExactly(tuple("worker", "Subject.java:12"));
  }

  @Test
  void a_pool_that_was_shut_down_and_keeps_a_task_for_later_is_left() throws Exception {
    Activity seen =
        watched(
            """
            ScheduledExecutorService pool = Executors.newScheduledThreadPool(1);
            pool.schedule(() -> {}, 1, TimeUnit.HOURS);
            pool.shutdown();
            """);

    assertThat(seen.neverClosed()).isEmpty();
    assertThat(seen.threadsLeft())
        .extracting(LeftThread::toString)
        .containsExactly("thread of Executors.newScheduledThreadPool made at Subject.java:8");
  }

  @Test
  void a_timer_that_nobody_cancels_is_left() throws Exception {
    Activity seen = watched("new Timer(\"ticks\", true);");

    assertThat(seen.threadsLeft())
        .extracting(LeftThread::toString)
        .containsExactly("thread ticks made at Subject.java:8");
  }

  @Test
  void a_client_that_is_never_closed_is_told_apart() throws Exception {
    Activity seen = watched("java.net.http.HttpClient.newHttpClient();");

    assertThat(seen.neverClosed()).extracting(NeverClosed::client).containsExactly(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Thread.ofPlatform()", "Thread.ofVirtual()"})
  void an_exception_that_nobody_catches_is_kept_with_its_line(String kind) throws Exception {
    Activity seen =
        watched(
            kind
                + """
                .name("worker").start(() -> {
                  throw new IllegalStateException("lost");
                }).join();
                """);

    assertThat(seen.uncaught()).hasSize(1);
    Uncaught uncaught = seen.uncaught().getFirst();
    assertThat(uncaught.thread()).isEqualTo("worker");
    assertThat(uncaught.thrown().message()).isEqualTo("lost");
    assertThat(uncaught.thrown().place().map(Object::toString)).contains("Subject.java:9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "while (!over.get()) { try { queue.take(); } catch (InterruptedException e) { } }",
        "pause(queue); over.set(true);"
      })
  void an_interrupt_that_is_caught_and_lost_is_counted(String body) throws Exception {
    Activity seen = watched(interrupted(body));

    assertThat(seen.swallowedInterrupts())
        .extracting(BlockingCall::api)
        .containsExactly("BlockingQueue.take");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "try { queue.take(); } catch (InterruptedException e) {"
            + " Thread.currentThread().interrupt(); }",
        "try { queue.take(); } catch (InterruptedException e) { return; }",
        "try { queue.take(); } catch (InterruptedException e) {"
            + " throw new IllegalStateException(e); }",
        "while (!over.get()) { try { queue.take(); } catch (InterruptedException e) {"
            + " over.set(true); Thread.currentThread().interrupt(); } }"
      })
  void an_interrupt_that_is_kept_is_not_counted(String body) throws Exception {
    Activity seen = watched(interrupted(body));

    assertThat(seen.swallowedInterrupts()).isEmpty();
  }

  @Test
  void threads_that_wait_for_one_another_are_named_with_their_lines() throws Exception {
    Activity seen =
        watched(
            """
            ReentrantLock a = new ReentrantLock();
            Object b = new Object();
            CyclicBarrier both = new CyclicBarrier(2);
            Thread first = Thread.ofPlatform().daemon().name("first").start(() -> {
              a.lock();
              try { both.await(); } catch (Exception e) { return; }
              synchronized (b) { both.reset(); }
            });
            Thread second = Thread.ofPlatform().daemon().name("second").start(() -> {
              synchronized (b) {
                try { both.await(); } catch (Exception e) { return; }
                a.lock();
              }
            });
            while (first.getState() != Thread.State.BLOCKED
                || second.getState() != Thread.State.WAITING || !a.hasQueuedThreads()) {
              Thread.yield();
            }
            """);

    assertThat(seen.deadlock())
        .containsExactly(
            "first at Subject.java:14 waits for Object, which second holds",
            "second at Subject.java:19 waits for ReentrantLock, which first holds");
  }

  @Test
  void a_check_that_does_not_ask_is_told_nothing() throws Exception {
    AtomicReference<Activity> seen = new AtomicReference<>();
    try (Stage stage = stage("new Timer(true);");
        LocalLab lab = lab(stage)) {
      lab.observe(use(stage)::call);
      lab.judge(judge -> seen.set(judge.activity()));
      assertThat(Objects.requireNonNull(seen.get()).liveness()).isEqualTo(Liveness.NOT_ASKED);
      assertThatThrownBy(lab::watchThreads).isInstanceOf(IllegalStateException.class);
    }
  }

  private static String interrupted(String body) {
    return """
    LinkedBlockingQueue<String> items = new LinkedBlockingQueue<>();
    BlockingQueue<String> queue = items;
    AtomicBoolean over = new AtomicBoolean();
    Thread taker = Thread.ofPlatform().daemon().start(() -> {
      %s
    });
    while (taker.getState() != Thread.State.WAITING) { Thread.yield(); }
    taker.interrupt();
    while (taker.getState() != Thread.State.TERMINATED && taker.isInterrupted()) {
      Thread.yield();
    }
    over.set(true);
    while (taker.isAlive()) { items.add("more"); Thread.yield(); }
    """
        .formatted(body);
  }

  private static Activity watched(String body) throws Exception {
    return watched(body, Duration.ofMillis(200));
  }

  private static Activity watched(String body, Duration quiet) throws Exception {
    AtomicReference<Activity> seen = new AtomicReference<>();
    try (Stage stage = stage(body);
        LocalLab lab = lab(stage)) {
      lab.watchThreads();
      lab.observe(use(stage)::call);
      lab.run(() -> ThreadWatch.awaitEnd(quiet));
      lab.judge(judge -> seen.set(judge.activity()));
    }
    return Objects.requireNonNull(seen.get());
  }

  private static Stage stage(String body) {
    return OnStage.of(
        "public class Subject { public void work() throws Exception {\n"
            + body
            + """
            }
            static void pause(BlockingQueue<String> queue) {
              try { queue.take(); } catch (InterruptedException e) { e.getMessage(); }
            } }
            """,
        """
        public class Use implements Callable<String> {
          public String call() throws Exception { new Subject().work(); return ""; }
        }
        """);
  }

  private static LocalLab lab(Stage stage) {
    return new LocalLab(
        stage,
        ClassFiles.of(Map.of()),
        () -> {
          throw new IllegalStateException("no network here");
        },
        1);
  }

  @SuppressWarnings("unchecked")
  private static Callable<String> use(Stage stage) throws Exception {
    return (Callable<String>) stage.checkClass("sample.Use").getDeclaredConstructor().newInstance();
  }
}
