package io.github.threadmill.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threadmill.api.NotImplementedYet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CallersTest {

  private final Callers callers = new Callers();
  private final CountDownLatch latch = new CountDownLatch(1);

  @Test
  void calls_that_end_have_a_value_or_an_exception() {
    Callers.Call<String> returns = callers.start("returns", () -> "value");
    Callers.Call<String> throwing =
        callers.start(
            "throws",
            () -> {
              throw new IllegalStateException("no");
            });
    assertThat(callers.awaitEnd()).isTrue();
    assertThat(returns.value()).isEqualTo("value");
    assertThat(returns.thrown()).isNull();
    assertThat(throwing.thrown()).hasMessage("no");
    assertThat(throwing.ended()).isTrue();
  }

  @Test
  void a_thread_that_waits_is_at_rest_and_has_not_ended() {
    Callers.Call<?> waits = callers.start("waits", this::awaitLatch);
    assertThat(callers.awaitRest()).isTrue();
    assertThat(waits.ended()).isFalse();
    latch.countDown();
    assertThat(callers.awaitEnd()).isTrue();
  }

  @Test
  void one_of_the_callers_may_ask_for_the_rest_of_the_others() {
    callers.start("waits", this::awaitLatch);
    Callers.Call<Boolean> asks = callers.start("asks", callers::awaitRest);
    assertThat(callers.awaitRest()).isTrue();
    latch.countDown();
    assertThat(callers.awaitEnd()).isTrue();
    assertThat(asks.value()).isTrue();
  }

  @Test
  void waiting_for_what_never_comes_is_given_up() {
    callers.start("waits", this::awaitLatch);
    assertThat(callers.awaitEnd()).isFalse();
    latch.countDown();
  }

  @Test
  void a_thread_that_turns_in_a_loop_never_rests() {
    AtomicBoolean over = new AtomicBoolean();
    callers.start(
        "spins",
        () -> {
          while (!over.get()) {
            Thread.onSpinWait();
          }
          return null;
        });
    assertThat(callers.awaitRest()).isFalse();
    over.set(true);
    assertThat(callers.awaitEnd()).isTrue();
  }

  @Test
  void the_stubs_marker_comes_out() {
    callers.start(
        "stub",
        () -> {
          throw new NotImplementedYet("Stub.call()");
        });
    assertThatThrownBy(callers::awaitEnd).isInstanceOf(NotImplementedYet.class);
  }

  @Test
  void an_interrupt_reaches_the_thread() {
    AtomicReference<Throwable> seen = new AtomicReference<>();
    Callers.Call<?> waits =
        callers.start(
            "waits",
            () -> {
              try {
                return awaitLatch();
              } catch (InterruptedException interrupted) {
                seen.set(interrupted);
                throw interrupted;
              }
            });
    waits.interrupt();
    assertThat(callers.awaitEnd()).isTrue();
    assertThat(waits.thrown()).isInstanceOf(InterruptedException.class).isSameAs(seen.get());
  }

  private Object awaitLatch() throws InterruptedException {
    latch.await();
    return "done";
  }
}
