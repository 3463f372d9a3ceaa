package threadmill.parallel;

import module java.base;

/** Some items. */
class Batch {

  final List<Integer> items;

  Batch(List<Integer> items) {
    this.items = List.copyOf(items);
  }

  static final class Sized extends Batch {

    private final int size;

    Sized(int from, int to) {
      if (to < from) {
        throw new IllegalArgumentException("to must be >= from");
      }
      size = to - from;
      super(IntStream.range(from, to).boxed().toList());
    }

    Map<Boolean, List<Integer>> halves() {
      return items.stream().collect(Collectors.partitioningBy(item -> item < size / 2));
    }
  }
}
