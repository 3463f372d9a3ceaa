package threadmill.parallel;

import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.RecursiveTask;

class Sum extends RecursiveTask<Long> {

  private static final long serialVersionUID = 1L;
  private final long[] numbers;
  private final int from;
  private final int to;

  Sum(long[] numbers, int from, int to) {
    this.numbers = numbers;
    this.from = from;
    this.to = to;
  }

  static long of(long[] numbers) {
    try (ForkJoinPool pool = new ForkJoinPool(3)) {
      return pool.invoke(new Sum(numbers, 0, numbers.length));
    }
  }

  @Override
  protected Long compute() {
    if (to - from < 100) {
      long sum = 0;
      for (int i = from; i < to; i++) {
        sum += numbers[i];
      }
      return sum;
    }
    int middle = (from + to) >>> 1;
    List<Sum> halves = List.of(new Sum(numbers, from, middle), new Sum(numbers, middle, to));
    return ForkJoinTask.invokeAll(halves).stream().mapToLong(Sum::join).sum();
  }
}
