package threadmill.coroutine;

import io.github.threadmill.lab.Judge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many coroutines at once.
 *
 * @param count how many
 * @param alive how many were left at a yield at the same time
 * @param right how many resumes gave what was due, of two a coroutine
 * @param ended how many had run their finally block when all were closed
 */
record Crowd(int count, int alive, int right, int ended) {

  static final Crowd NONE = new Crowd(0, 0, 0, 0);

  /** Part of an observation. */
  static Crowd of(int count, long seed) {
    AtomicInteger alive = new AtomicInteger();
    AtomicInteger ended = new AtomicInteger();
    List<Coroutine<Integer, Integer>> all = new ArrayList<>();
    int right = 0;
    for (int i = 0; i < count; i++) {
      Coroutine<Integer, Integer> coroutine =
          new Coroutine<>((first, outside) -> body(first, outside, alive, ended));
      all.add(coroutine);
      right += coroutine.resume(i) == i ? 1 : 0;
    }
    int aliveTogether = alive.get() - ended.get();
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      order.add(i);
    }
    Collections.shuffle(order, new Random(seed));
    for (int i : order) {
      right += all.get(i).resume(1000) == i + 1000 ? 1 : 0;
    }
    all.forEach(Coroutine::close);
    return new Crowd(count, aliveTogether, right, ended.get());
  }

  private static Integer body(
      Integer first,
      Yielder<Integer, Integer> outside,
      AtomicInteger alive,
      AtomicInteger ended) {
    alive.incrementAndGet();
    try {
      int sum = first;
      while (true) {
        sum += outside.yield(sum);
      }
    } finally {
      ended.incrementAndGet();
    }
  }

  void require(Judge judge) {
    judge
        .require(
            alive == count, "%,d coroutines were alive at the same time; needs %,d", alive, count)
        .require(
            right == 2 * count, "%,d of %,d resumes gave what was due", right, 2 * count)
        .require(
            ended == count, "%,d of %,d bodies had ended when all were closed", ended, count);
  }
}
