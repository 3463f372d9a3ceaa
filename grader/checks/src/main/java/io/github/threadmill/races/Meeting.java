package io.github.threadmill.races;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Operations that two threads make side by side.
 *
 * @param together numbers of the operations of each thread, in its order
 * @param after numbers of those that follow when both have ended, one by one
 */
record Meeting(List<List<Integer>> together, List<Integer> after) {

  Meeting {
    together = List.copyOf(together);
    after = List.copyOf(after);
  }

  /**
   * Each operation with each, itself included. With two operations for each thread all of them
   * follow one by one, and each two operations meet the same two the other way round: some wrong
   * results take two steps of one thread.
   *
   * @param operations how many there are
   */
  static List<Meeting> among(int operations, int operationsEach) {
    List<Integer> all = IntStream.range(0, operations).boxed().toList();
    List<Integer> after = operationsEach == 1 ? List.of() : all;
    List<Meeting> meetings = new ArrayList<>();
    pairs(operations)
        .forEach(
            pair ->
                meetings.add(new Meeting(List.of(pair.subList(0, 1), pair.subList(1, 2)), after)));
    if (operationsEach > 1) {
      pairs(operations)
          .forEach(pair -> meetings.add(new Meeting(List.of(pair, pair.reversed()), List.of())));
    }
    return meetings;
  }

  private static Stream<List<Integer>> pairs(int operations) {
    return IntStream.range(0, operations)
        .boxed()
        .flatMap(one -> IntStream.range(one, operations).mapToObj(other -> List.of(one, other)));
  }

  /** The same with less afterwards: nothing, or one operation. The shortest first. */
  List<Meeting> shorter() {
    if (after.isEmpty()) {
      return List.of();
    }
    List<Meeting> shorter = new ArrayList<>(List.of(new Meeting(together, List.of())));
    after.forEach(one -> shorter.add(new Meeting(together, List.of(one))));
    return shorter;
  }
}
