package io.github.threadmill.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class DeskTest {

  @Test
  void a_visit_lasts_until_the_host_has_done_with_it() throws Exception {
    CountDownLatch came = new CountDownLatch(1);
    CountDownLatch letGo = new CountDownLatch(1);
    try (Desk desk =
        Desk.open(
            pid -> true,
            visit -> {
              came.countDown();
              await(letGo);
            })) {
      Thread task = Thread.ofPlatform().daemon().start(() -> Report.at(desk.port(), 7));
      came.await();
      assertThat(task.isAlive()).isTrue();
      letGo.countDown();
      task.join();
      assertThat(desk.visits()).isEqualTo(List.of(new Visit(7, ProcessHandle.current().pid())));
    }
  }

  @Test
  void a_desk_that_closes_keeps_nobody() throws Exception {
    CountDownLatch came = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    Desk desk =
        Desk.open(
            pid -> true,
            visit -> {
              came.countDown();
              await(never);
            });
    Thread.ofPlatform().daemon().start(() -> closeWhenSomebodyCame(came, desk));
    assertThatThrownBy(() -> Report.at(desk.port(), 7)).isInstanceOf(UncheckedIOException.class);
  }

  private static void closeWhenSomebodyCame(CountDownLatch came, Desk desk) {
    await(came);
    desk.close();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
