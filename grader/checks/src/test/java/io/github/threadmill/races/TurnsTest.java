package io.github.threadmill.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnsTest {

  @Test
  void what_fits_is_shown_whole() {
    assertThat(Turns.of(steps(1, 2, 1)).within(4))
        .containsExactly("thread 1  1-1", "thread 2  2-1", "thread 2  2-2", "thread 1  3-1");
    assertThat(Turns.of(List.of()).within(4)).isEmpty();
  }

  @Test
  void each_turn_keeps_its_end() {
    assertThat(Turns.of(steps(8, 8, 1)).within(9))
        .containsExactly(
            "thread 1  1-1",
            "thread 1  … 5 more steps",
            "thread 1  1-7",
            "thread 1  1-8",
            "thread 2  2-1",
            "thread 2  … 5 more steps",
            "thread 2  2-7",
            "thread 2  2-8",
            "thread 1  3-1");
  }

  @Test
  void a_short_turn_leaves_its_room_to_a_long_one() {
    assertThat(Turns.of(steps(1, 9, 1)).within(8)).hasSize(8).contains("thread 2  … 4 more steps");
  }

  @Test
  void where_there_is_hardly_room_there_is_one_line_a_turn() {
    assertThat(Turns.of(steps(3, 3, 3)).within(2))
        .containsExactly("thread 1  1-3", "thread 2  2-3", "thread 1  3-3");
  }

  /** Turns of so many steps each, of two threads that change. */
  private static List<Turns.Step> steps(int... turns) {
    return IntStream.range(0, turns.length)
        .boxed()
        .flatMap(
            turn ->
                Stream.iterate(1, step -> step <= turns[turn], step -> step + 1)
                    .map(
                        step ->
                            new Turns.Step("thread " + (turn % 2 + 1), (turn + 1) + "-" + step)))
        .toList();
  }
}
