package threadmill.parallel;

import io.github.threadmill.work.WorkFloor;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Items that are numbers from 0; the answer is all of them, one after the other. */
final class Numbered {

  private Numbered() {}

  static List<Integer> items(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  /**
   * Has the student's code run numbered items on a floor.
   *
   * @param work what an item does while it is at work
   */
  static String fold(WorkFloor floor, int count, int workers, IntConsumer work) {
    return ParallelMap.mapAndFold(
        items(count),
        item ->
            floor.work(
                item,
                () -> {
                  work.accept(item);
                  return item + " ";
                }),
        "",
        String::concat,
        workers);
  }

  /** What comes out when the results are combined in the order of the items. */
  static String inOrder(int count) {
    return IntStream.range(0, count).mapToObj(item -> item + " ").collect(Collectors.joining());
  }
}
