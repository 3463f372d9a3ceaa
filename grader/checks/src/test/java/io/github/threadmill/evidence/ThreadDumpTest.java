package io.github.threadmill.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real dumps of this JVM; this test's own package stands for the student's. */
@Timeout(60)
class ThreadDumpTest {

  private static final String STUDENTS = "io.github.threadmill.evidence";

  @Test
  void platform_and_virtual_threads_are_seen_where_they_wait() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    Thread platform = Thread.ofPlatform().name("sample-platform").start(() -> await(over));
    Thread virtual = Thread.ofVirtual().name("sample-virtual").start(() -> await(over));
    Thread nameless = Thread.ofVirtual().start(() -> await(over));
    try {
      for (Thread each : List.of(platform, virtual, nameless)) {
        untilState(each, Thread.State.WAITING);
      }
      ThreadDump dump = ThreadDump.take(STUDENTS);
      for (String name : List.of("sample-platform", "sample-virtual", "")) {
        SeenThread seen =
            dump.inStudentsCode().stream()
                .filter(thread -> thread.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(seen.virtual()).isEqualTo(!name.equals("sample-platform"));
        assertThat(seen.state()).isEqualTo("WAITING");
        assertThat(seen.call()).isEqualTo("CountDownLatch.await");
        assertThat(seen.lines().getFirst().fileName()).isEqualTo("ThreadDumpTest.java");
        assertThat(seen.waitsFor()).contains("CountDownLatch$Sync");
      }
    } finally {
      over.countDown();
      for (Thread each : List.of(platform, virtual, nameless)) {
        each.join();
      }
    }
  }

  /** A name with a line break may look like the head of another thread's part. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\n#99999999999999999999 \"y",
        "x\n\n#1 \"main\" RUNNABLE 2026-01-01T00:00:00Z",
        "x\r#1 \"main\" RUNNABLE 2026-01-01T00:00:00Z\n    at a.b.C.d(C.java:99999999999)",
        "x\u2028y"
      })
  void a_name_cannot_take_what_is_on_its_stack_out_of_sight(String name) throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    Set<Long> before = ThreadDump.byId(STUDENTS).keySet();
    Thread hiding = Thread.ofPlatform().name(name).start(() -> await(over));
    try {
      untilState(hiding, Thread.State.WAITING);
      assertThat(ThreadDump.byId(STUDENTS))
          .anySatisfy(
              (id, seen) -> {
                assertThat(before).doesNotContain(id);
                assertThat(seen.lines())
                    .anyMatch(line -> line.fileName().equals("ThreadDumpTest.java"));
              });
    } finally {
      over.countDown();
      hiding.join();
    }
  }

  @Test
  void threads_of_nobody_have_no_lines() throws Exception {
    ThreadDump dump = ThreadDump.take("no.such.students");
    assertThat(dump.threads()).isNotEmpty();
    assertThat(dump.inStudentsCode()).isEmpty();
  }

  /**
   * In a process of its own: two threads in a deadlock never end, and other tests would see them.
   */
  @Test
  void a_deadlock_of_monitors_is_found() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Deadlocked.class.getName())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
      assertThat(said.lines())
          .containsExactlyInAnyOrder(
              "sample-one waits in Deadlocked.java", "sample-two waits in Deadlocked.java");
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void a_thread_that_waits_in_its_own_monitor_is_no_deadlock() throws Exception {
    Object monitor = new Object();
    Thread waiting = daemon("sample-waiting", () -> waitIn(monitor));
    untilState(waiting, Thread.State.WAITING);
    Thread blocked;
    ThreadDump dump;
    synchronized (monitor) {
      blocked = daemon("sample-blocked", () -> enter(monitor));
      untilState(blocked, Thread.State.BLOCKED);
      dump = ThreadDump.take(STUDENTS);
      monitor.notifyAll();
    }
    waiting.join();
    blocked.join();

    assertThat(named(dump, "sample-waiting").call()).isEqualTo("Object.wait");
    assertThat(named(dump, "sample-blocked").waitsFor()).isNotNull();
    assertThat(dump.cycle().orElse(List.of()))
        .extracting(SeenThread::name)
        .doesNotContain("sample-waiting", "sample-blocked");
  }

  @Test
  void a_lock_that_is_no_monitor_is_waited_for_and_never_a_cycle() throws Exception {
    ReentrantLock lock = new ReentrantLock();
    Semaphore none = new Semaphore(0);
    List<Thread> started = new ArrayList<>();
    lock.lock();
    try {
      Thread parked = daemon("sample-parked", () -> locked(lock));
      Thread hungry = daemon("sample-hungry", none::acquireUninterruptibly);
      started.addAll(List.of(parked, hungry));
      untilState(parked, Thread.State.WAITING);
      untilState(hungry, Thread.State.WAITING);
      SeenThread seen = named(ThreadDump.take(STUDENTS), "sample-parked");
      assertThat(seen.waitsFor()).contains("ReentrantLock");
      assertThat(seen.call()).isEqualTo("ReentrantLock.lock");
    } finally {
      lock.unlock();
      none.release();
    }
    for (Thread each : started) {
      each.join();
    }
  }

  @Test
  void names_full_of_tricks_do_not_hide_a_thread() throws Exception {
    CountDownLatch over = new CountDownLatch(1);
    String trick = "a \"quoted\" virtual RUNNABLE #1 <lock>";
    Thread thread = daemon(trick, () -> await(over));
    untilState(thread, Thread.State.WAITING);
    assertThat(named(ThreadDump.take(STUDENTS), trick).state()).isEqualTo("WAITING");
    over.countDown();
    thread.join();
  }

  private static SeenThread named(ThreadDump dump, String name) {
    return dump.threads().stream()
        .filter(thread -> thread.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no thread " + name + " in " + dump));
  }

  private static Thread daemon(String name, Runnable work) {
    return Thread.ofPlatform().daemon().name(name).start(work);
  }

  /** Spins: the state of another thread can only be asked for. */
  private static void untilState(Thread thread, Thread.State state) {
    while (thread.getState() != state) {
      Thread.onSpinWait();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void enter(Object monitor) {
    synchronized (monitor) {
      monitor.notifyAll();
    }
  }

  @SuppressWarnings("WaitNotInLoop") // a spurious end of the wait would end the thread, no more
  private static void waitIn(Object monitor) {
    synchronized (monitor) {
      try {
        monitor.wait();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void locked(ReentrantLock lock) {
    lock.lock();
    try {
      assertThat(lock.isHeldByCurrentThread()).isTrue();
    } finally {
      lock.unlock();
    }
  }
}
