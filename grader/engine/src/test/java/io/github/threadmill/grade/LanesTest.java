package io.github.threadmill.grade;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LanesTest {

  private final Lanes lanes = new Lanes();

  @Test
  void busy_work_runs_side_by_side() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      List<Future<Integer>> met = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        met.add(pool.submit(() -> lanes.busy(() -> await(both))));
      }
      assertThat(met.get(0).get() + met.get(1).get()).isEqualTo(1);
    }
  }

  @Test
  void quiet_work_waits_for_busy_work_and_holds_up_none_meanwhile() throws Exception {
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    CountDownLatch slowRuns = new CountDownLatch(1);
    CountDownLatch slowEnds = new CountDownLatch(1);
    try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
      pool.submit(
          () ->
              lanes.busy(
                  () -> {
                    slowRuns.countDown();
                    await(slowEnds);
                    return order.add("slow");
                  }));
      slowRuns.await();
      Thread doubtful = Thread.ofPlatform().start(() -> lanes.quiet(() -> order.add("quiet")));
      while (doubtful.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
      lanes.busy(() -> order.add("another"));
      slowEnds.countDown();
      doubtful.join();
    }
    assertThat(order).containsExactly("another", "slow", "quiet");
  }

  @Test
  void quiet_work_is_alone() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger company = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 400; i++) {
        boolean alone = i % 4 == 0;
        pool.submit(
            () ->
                alone
                    ? lanes.quiet(() -> company.addAndGet(others(running)))
                    : lanes.busy(() -> others(running)));
      }
    }
    assertThat(company).hasValue(0);
  }

  @Test
  void a_lane_is_left_by_an_exception_too() {
    for (int i = 0; i < 2; i++) {
      try {
        lanes.quiet(
            () -> {
              throw new IllegalStateException("broken");
            });
      } catch (IllegalStateException expected) {
        assertThat(lanes.busy(() -> 7)).isEqualTo(7);
      }
    }
  }

  private static int others(AtomicInteger running) {
    int others = running.getAndIncrement();
    Thread.yield();
    running.decrementAndGet();
    return others;
  }

  private static int await(CyclicBarrier barrier) {
    try {
      return barrier.await();
    } catch (Exception broken) {
      throw new IllegalStateException(broken);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
