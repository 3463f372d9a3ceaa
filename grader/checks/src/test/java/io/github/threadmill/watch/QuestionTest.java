package io.github.threadmill.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Phaser;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Whoever cannot say for certain whether a call would wait is not believed to go ahead. */
class QuestionTest {

  private static final Object[] NONE = {};

  @Test
  void a_queue_says_whether_there_is_something_or_room() {
    BlockingQueue<String> queue = new ArrayBlockingQueue<>(1);
    assertThat(Question.ask("take", queue, NONE)).isEqualTo(Wait.WOULD_BLOCK);
    assertThat(Question.ask("put", queue, NONE)).isEqualTo(Wait.DID_NOT_BLOCK);
    queue.add("a");
    assertThat(Question.ask("take", queue, NONE)).isEqualTo(Wait.DID_NOT_BLOCK);
    assertThat(Question.ask("put", queue, NONE)).isEqualTo(Wait.WOULD_BLOCK);
  }

  @Test
  void a_queue_of_delayed_elements_has_some_that_cannot_be_taken_yet() {
    DelayQueue<Delayed> queue = new DelayQueue<>();
    try (var timer = new ScheduledThreadPoolExecutor(1)) {
      queue.add((Delayed) timer.schedule(() -> {}, 1, TimeUnit.HOURS));
      assertThat(Question.ask("take", queue, NONE)).isEqualTo(Wait.UNKNOWN);
      assertThat(Question.ask("take", timer.getQueue(), NONE)).isEqualTo(Wait.UNKNOWN);
      timer.shutdownNow();
    }
  }

  @Test
  void to_skip_is_to_read_on_until_so_many_are_skipped() {
    InputStream both =
        new SequenceInputStream(new ByteArrayInputStream(new byte[1]), new PipedInputStream());
    assertThat(Question.ask("skip", both, new Object[] {2L})).isEqualTo(Wait.UNKNOWN);
    assertThat(Question.ask("read", both, NONE)).isEqualTo(Wait.DID_NOT_BLOCK);
  }

  @Test
  void a_phaser_below_another_advances_when_that_one_does() {
    Phaser above = new Phaser(1);
    Phaser below = new Phaser(above, 1);
    assertThat(Question.ask("arriveAndAwaitAdvance", below, NONE)).isEqualTo(Wait.UNKNOWN);
    assertThat(Question.ask("arriveAndAwaitAdvance", new Phaser(1), NONE))
        .isEqualTo(Wait.DID_NOT_BLOCK);
    assertThat(Question.ask("arriveAndAwaitAdvance", new Phaser(2), NONE))
        .isEqualTo(Wait.WOULD_BLOCK);
  }
}
