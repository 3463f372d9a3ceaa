package io.github.threadmill.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** Monitors and locks that somebody else holds. */
class HeldTest {

  private final HeldMonitors monitors = new HeldMonitors();
  private final ReentrantLock lock = new ReentrantLock();
  private final CountDownLatch held = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile boolean runs = true;

  @Test
  void one_that_a_running_thread_holds_is_as_good_as_free() throws Exception {
    Thread holder = holds(this::run);
    assertThat(monitors.isKept(lock)).isFalse();
    assertThat(LockOwner.keeps(lock)).isFalse();
    runs = false;
    holder.join();
  }

  @Test
  void one_that_a_waiting_thread_holds_is_kept() throws Exception {
    Thread holder = holds(this::waits);
    while (holder.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(monitors.isKept(lock)).isTrue();
    assertThat(LockOwner.keeps(lock)).isTrue();
    end.countDown();
    holder.join();
    assertThat(monitors.isKept(lock)).isFalse();
    assertThat(LockOwner.keeps(lock)).isFalse();
  }

  private Thread holds(Runnable meanwhile) throws InterruptedException {
    Thread holder =
        Thread.ofPlatform()
            .name("holder [of a lock]")
            .start(
                () -> {
                  lock.lock();
                  monitors.entered(lock);
                  held.countDown();
                  meanwhile.run();
                  monitors.leaving(lock);
                  lock.unlock();
                });
    held.await();
    return holder;
  }

  private void run() {
    while (runs) {
      Thread.onSpinWait();
    }
  }

  private void waits() {
    try {
      end.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
