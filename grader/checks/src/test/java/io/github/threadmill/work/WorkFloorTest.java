package io.github.threadmill.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkFloorTest {

  private final WorkFloor floor = WorkFloor.open(Duration.ofMillis(200));

  @Test
  void notes_who_ran_what_and_what_ended_before_what() {
    floor.work(7, () -> "a");
    Crew.run(1, item -> floor.work(8, () -> "b"));
    FloorLog log = floor.log();
    Stint first = log.of(7).orElseThrow();
    Stint second = log.of(8).orElseThrow();
    assertThat(first.worker().kind()).isEqualTo(Worker.Kind.CALLER);
    assertThat(second.worker()).isEqualTo(new Worker(2, "crew-0", Worker.Kind.PLATFORM));
    assertThat(second.beganAfter(first)).isTrue();
    assertThat(first.beganAfter(second)).isFalse();
    assertThat(log.peakAtOnce()).isEqualTo(1);
  }

  @Test
  void an_item_that_throws_has_ended_too() {
    assertThatThrownBy(
            () ->
                floor.work(
                    0,
                    () -> {
                      throw new IllegalStateException("spilled");
                    }))
        .hasMessage("spilled");
    assertThat(floor.log().of(0).orElseThrow().ended()).isEqualTo(2);
    assertThat(floor.awaitEndOf(0)).isTrue();
  }

  @Test
  void tells_the_common_pool_and_virtual_threads_apart() throws Exception {
    ForkJoinPool.commonPool().submit(() -> floor.work(0, () -> 0)).get();
    Thread virtual = Thread.startVirtualThread(() -> floor.work(1, () -> 1));
    Crew.join(virtual);
    try (ForkJoinPool own = new ForkJoinPool(1)) {
      own.submit(() -> floor.work(2, () -> 2)).get();
    }
    assertThat(floor.log().workers())
        .extracting(Worker::kind)
        .containsExactly(Worker.Kind.COMMON_POOL, Worker.Kind.VIRTUAL, Worker.Kind.PLATFORM);
  }

  @Test
  void a_long_item_ends_when_enough_others_have() {
    AtomicBoolean came = new AtomicBoolean();
    Crew.run(4, item -> floor.work(item, () -> item == 0 && came.getAndSet(floor.awaitEnded(3))));
    assertThat(came).isTrue();
    assertThat(floor.log().of(0).orElseThrow().ended()).isEqualTo(8);
  }

  @Test
  void a_long_item_is_let_go_when_nothing_moves_any_more() {
    boolean came = floor.work(0, () -> floor.awaitEnded(1));
    assertThat(came).isFalse();
  }

  @Test
  void whoever_gives_up_has_visibly_used_cpu_time() {
    ProcessHandle self = ProcessHandle.current();
    Optional<Duration> before = self.info().totalCpuDuration();
    floor.work(0, () -> floor.awaitEnded(1));
    assertThat(self.info().totalCpuDuration()).isNotEqualTo(before);
  }

  @Test
  void a_thread_that_waits_is_at_rest() {
    CountDownLatch done = new CountDownLatch(1);
    Crew.run(
        1,
        item -> {
          Thread waiting = Thread.ofPlatform().start(() -> floor.work(0, () -> await(done)));
          floor.work(1, () -> floor.awaitEnded(0));
          assertThat(floor.awaitRest("none")).isEmpty();
          done.countDown();
          Crew.join(waiting);
        });
  }

  @Test
  void a_thread_that_turns_in_a_loop_is_not() {
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch there = new CountDownLatch(1);
    Thread spinning =
        Thread.ofPlatform()
            .name("spinner")
            .start(
                () -> {
                  floor.work(0, () -> 0);
                  there.countDown();
                  while (!done.get()) {
                    Thread.onSpinWait();
                  }
                });
    await(there);
    List<Restless> restless = floor.awaitRest("io.github.threadmill.work");
    done.set(true);
    Crew.join(spinning);
    assertThat(restless).extracting(Restless::thread).containsExactly("spinner");
  }

  @Test
  void a_counter_that_stands_still_does_not_go_up() {
    assertThat(floor.goesUp(() -> 7, 0)).isFalse();
  }

  @Test
  void a_counter_goes_up_once_it_passes_what_is_allowed() {
    AtomicInteger counter = new AtomicInteger();
    assertThat(floor.goesUp(counter::incrementAndGet, 3)).isTrue();
  }

  @Test
  void names_the_threads_that_are_left() {
    CountDownLatch done = new CountDownLatch(1);
    CountDownLatch there = new CountDownLatch(1);
    Thread left =
        Thread.ofPlatform()
            .name("left")
            .start(
                () -> {
                  floor.work(0, () -> 0);
                  there.countDown();
                  await(done);
                });
    await(there);
    floor.work(1, () -> 1); // the caller is no thread of the student's
    assertThat(floor.awaitThreadsGone()).extracting(Worker::name).containsExactly("left");
    done.countDown();
    Crew.join(left);
    assertThat(floor.awaitThreadsGone()).isEmpty();
  }

  private static int await(CountDownLatch latch) {
    try {
      latch.await();
      return 0;
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
