package io.github.threadmill.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threadmill.grade.Graded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** With work that is a name alone: how it is graded is not the batch's business. */
@Timeout(60)
class BatchTest {

  private final List<String> done = Collections.synchronizedList(new ArrayList<>());

  @Test
  void everything_is_graded_as_often_as_asked_for() throws Exception {
    Batch batch = new Batch((work, round, aside) -> noted(work.name() + round), 3);
    batch.each(work("a", "b"), 2, (index, graded) -> {});
    assertThat(done).containsExactlyInAnyOrder("a0", "b0", "a1", "b1");
  }

  @Test
  void no_work_is_done_at_once() throws Exception {
    new Batch((work, round, aside) -> noted(work.name()), 2).each(work(), 3, (index, graded) -> {});
    assertThat(done).isEmpty();
  }

  @Test
  void who_steps_aside_gives_the_place_away_until_all_others_are_through() throws Exception {
    CountDownLatch others = new CountDownLatch(2);
    Batch batch =
        new Batch(
            (work, round, aside) -> {
              if (work.name().startsWith("doubtful")) {
                aside.run();
                await(others);
                return noted(work.name());
              }
              Graded graded = noted(work.name());
              others.countDown();
              return graded;
            },
            1);
    batch.each(work("doubtful 1", "doubtful 2", "a", "b"), 1, (index, graded) -> {});
    assertThat(done.subList(0, 2)).containsExactly("a", "b");
    assertThat(done.subList(2, 4)).containsExactlyInAnyOrder("doubtful 1", "doubtful 2");
  }

  @Test
  void nobody_has_two_places_when_the_one_aside_is_through() throws Exception {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Batch batch =
        new Batch(
            (work, round, aside) -> {
              if (work.name().equals("doubtful")) {
                aside.run();
              } else {
                most.accumulateAndGet(running.incrementAndGet(), Math::max);
                Thread.yield();
                running.decrementAndGet();
              }
              return noted(work.name());
            },
            1);
    batch.each(work("doubtful", "a", "b", "doubtful", "c"), 200, (index, graded) -> {});
    assertThat(done).hasSize(1000);
    assertThat(most).hasValue(1);
  }

  @Test
  void a_grader_that_breaks_ends_the_batch() {
    assertThatThrownBy(() -> broken(new IllegalArgumentException("broken")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the grader itself broke");
    assertThatThrownBy(() -> broken(new IOException("no room")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("temporary files");
  }

  private static void broken(Exception with) throws InterruptedException {
    Batch batch =
        new Batch(
            (work, round, aside) -> {
              if (with instanceof IOException checked) {
                throw checked;
              }
              throw (RuntimeException) with;
            },
            2);
    batch.each(work("a", "b", "c"), 1, (index, graded) -> {});
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException over) {
      throw new IllegalStateException(over);
    }
  }

  @SuppressWarnings("NullAway") // nobody looks at what the grading came to
  private Graded noted(String name) {
    done.add(name);
    return null;
  }

  @SuppressWarnings("NullAway") // nor at what was handed in
  private static List<Batch.Work> work(String... names) {
    return List.of(names).stream().map(name -> new Batch.Work(null, name, null)).toList();
  }
}
