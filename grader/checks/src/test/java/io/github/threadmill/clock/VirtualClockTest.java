package io.github.threadmill.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.BlockingListener.Answer;
import io.github.threadmill.watch.Severity;
import io.github.threadmill.watch.Wait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class VirtualClockTest {

  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  @Test
  void minutes_that_a_thread_lets_pass_add_up() {
    VirtualClock clock = new VirtualClock(3);

    clock.pass(30);
    clock.pass(10);
    clock.pass(20);

    assertThat(clock.now()).isEqualTo(60);
  }

  @Test
  void futures_end_in_the_order_of_time_and_then_of_registration() {
    VirtualClock clock = new VirtualClock(4);
    CompletableFuture<Void> last = in(clock, 30, "Ada");
    in(clock, 10, "Grace");
    in(clock, 20, "Edsger");
    in(clock, 10, "Tony");

    assertThat(clock.run(last)).isTrue();

    assertThat(log).containsExactly("Grace 10", "Tony 10", "Edsger 20", "Ada 30");
  }

  @Test
  void a_future_made_by_an_arrival_counts_from_that_minute() {
    VirtualClock clock = new VirtualClock(2);
    CompletableFuture<Void> chain =
        in(clock, 30, "Ada").thenCompose(there -> in(clock, 10, "Grace"));

    assertThat(clock.run(chain)).isTrue();

    assertThat(clock.now()).isEqualTo(40);
  }

  @Test
  void nobody_waits_for_a_future_that_was_cancelled() {
    VirtualClock clock = new VirtualClock(2);
    in(clock, 30, "Ada").cancel(true);
    CompletableFuture<Void> other = in(clock, 10, "Grace");

    clock.run(other);
    boolean ended = clock.run(new CompletableFuture<>());

    assertThat(ended).isFalse();
    assertThat(clock.now()).isEqualTo(10);
  }

  @Test
  void running_to_a_minute_stops_there() {
    VirtualClock clock = new VirtualClock(2);
    in(clock, 10, "Grace");
    in(clock, 30, "Ada");

    clock.runTo(25);

    assertThat(clock.now()).isEqualTo(25);
    assertThat(log).containsExactly("Grace 10");
  }

  @Test
  void what_threads_let_pass_adds_up_and_waits_for_the_call_to_return() throws Exception {
    VirtualClock clock = new VirtualClock(3);
    CompletableFuture<Void> all =
        clock.call(
            () -> {
              CompletableFuture<Void> both =
                  CompletableFuture.allOf(
                      CompletableFuture.runAsync(() -> clock.pass(30)),
                      CompletableFuture.runAsync(() -> clock.pass(10)));
              assertThat(clock.now()).isZero();
              return both;
            });

    assertThat(clock.run(all)).isTrue();

    assertThat(clock.now()).isEqualTo(40);
  }

  @Test
  void dependents_on_the_common_pool_see_the_minute_that_they_were_called_in() {
    VirtualClock clock = new VirtualClock(100);
    List<CompletableFuture<?>> noted = new ArrayList<>();
    for (int minute = 100; minute >= 1; minute--) {
      String name = "Guest " + minute;
      noted.add(
          clock
              .in(minute, future -> future.complete(null))
              .thenRunAsync(() -> log.add(name + " " + clock.now())));
    }

    clock.run(CompletableFuture.allOf(noted.toArray(CompletableFuture<?>[]::new)));

    assertThat(log).hasSize(100).startsWith("Guest 1 1", "Guest 2 2").endsWith("Guest 100 100");
  }

  @Test
  void a_join_within_a_call_moves_the_clock_until_it_is_over_and_is_remembered() throws Exception {
    VirtualClock clock = new VirtualClock(2);

    clock.call(
        () -> {
          CompletableFuture<Void> grace = in(clock, 10, "Grace");
          in(clock, 30, "Ada");
          return waitFor(clock, "CompletableFuture.join", grace, grace::join);
        });

    assertThat(clock.now()).isEqualTo(10);
    assertThat(clock.firstWait())
        .hasValueSatisfying(call -> assertThat(call.api()).isEqualTo("CompletableFuture.join"));
  }

  @Test
  void a_wait_for_other_threads_is_relieved_by_the_clock() throws Exception {
    VirtualClock clock = new VirtualClock(1);
    CountDownLatch waits = new CountDownLatch(1);
    CompletableFuture<Void> arranged =
        CompletableFuture.runAsync(() -> await(clock, waits))
            .thenCompose(begun -> in(clock, 10, "Grace"));

    clock.call(
        () ->
            waitFor(
                clock,
                "CompletableFuture.join",
                arranged,
                () -> {
                  waits.countDown();
                  return arranged.join();
                }));

    assertThat(clock.now()).isEqualTo(10);
  }

  @Test
  void what_may_wake_up_early_does_so_once_a_step() throws Exception {
    VirtualClock clock = new VirtualClock(2);
    AtomicReference<Answer> answer = new AtomicReference<>();

    clock.call(
        () -> {
          in(clock, 10, "Grace");
          in(clock, 30, "Ada");
          answer.set(clock.beforeBlocking(call("Object.wait", "monitor"), log, List.of()));
          return null;
        });

    assertThat(answer).hasValue(Answer.RETURN_AT_ONCE);
    assertThat(clock.now()).isEqualTo(10);
  }

  @Test
  void a_future_that_nobody_completes_is_given_up() {
    VirtualClock clock = new VirtualClock(1);
    in(clock, 10, "Grace");

    assertThat(clock.run(new CompletableFuture<>())).isFalse();
    assertThat(clock.now()).isEqualTo(10);
  }

  private CompletableFuture<Void> in(VirtualClock clock, long minutes, String name) {
    return clock.in(
        minutes,
        future -> {
          log.add(name + " " + clock.now());
          future.complete(null);
        });
  }

  /** What the bridge of a watched call does. */
  private static <T> T waitFor(
      VirtualClock clock, String api, Object receiver, java.util.concurrent.Callable<T> wait)
      throws Exception {
    BlockingCall call = call(api, "futures");
    clock.beforeBlocking(call, receiver, List.of());
    try {
      return wait.call();
    } finally {
      clock.afterBlocking(call);
    }
  }

  private static BlockingCall call(String api, String group) {
    return new BlockingCall(
        api,
        group,
        Severity.BLOCK,
        Wait.WOULD_BLOCK,
        "Meeting.java",
        1,
        "async",
        "threadmill/meeting/Meeting",
        Thread.currentThread().getName(),
        false,
        1);
  }

  private static void await(VirtualClock clock, CountDownLatch latch) {
    try {
      waitFor(
          clock,
          "CountDownLatch.await",
          latch,
          () -> {
            latch.await();
            return true;
          });
    } catch (Exception interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
