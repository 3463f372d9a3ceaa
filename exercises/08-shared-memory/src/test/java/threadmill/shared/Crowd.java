package threadmill.shared;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.Callers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several threads that put and several that take.
 *
 * @param ended whether all of them came to an end
 * @param thrown what one of them threw; empty where none did
 * @param taken by each taker, in its order; an item is the number of its putter × 1,000 + its own
 */
record Crowd(int capacity, boolean ended, String thrown, List<List<Integer>> taken) {

  private static final int THREADS = 3;
  private static final int EACH = 200;
  private static final int PUTTER = 1_000;

  /** Part of an observation. */
  static Crowd of(int capacity) {
    BoundedBuffer<Integer> buffer = new BoundedBuffer<>(capacity);
    Callers callers = new Callers();
    List<Callers.Call<?>> calls = new ArrayList<>();
    List<List<Integer>> taken = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      int first = thread * PUTTER;
      List<Integer> mine = new ArrayList<>();
      taken.add(mine);
      calls.add(
          callers.start(
              "taker-" + thread,
              () -> {
                for (int i = 0; i < EACH; i++) {
                  Integer item = buffer.take();
                  synchronized (mine) {
                    mine.add(item == null ? Filling.NOTHING : item);
                  }
                }
                return null;
              }));
      calls.add(
          callers.start(
              "putter-" + thread,
              () -> {
                for (int i = 0; i < EACH; i++) {
                  buffer.put(first + i);
                }
                return null;
              }));
    }
    return seen(capacity, callers, calls, taken);
  }

  /**
   * Part of an observation: two threads wait to take, then a third one puts twice where there is
   * room for one. Whoever is woken up by the first take has to be one that can go on.
   */
  static Crowd twoTakersWait() {
    BoundedBuffer<Integer> buffer = new BoundedBuffer<>(1);
    Callers callers = new Callers();
    List<Callers.Call<?>> calls = new ArrayList<>();
    List<List<Integer>> taken = new ArrayList<>();
    for (int thread = 0; thread < 2; thread++) {
      List<Integer> mine = new ArrayList<>();
      taken.add(mine);
      calls.add(
          callers.start(
              "taker-" + thread,
              () -> {
                Integer item = buffer.take();
                synchronized (mine) {
                  mine.add(item == null ? Filling.NOTHING : item);
                }
                return null;
              }));
      callers.awaitRest();
    }
    calls.add(
        callers.start(
            "putter",
            () -> {
              buffer.put(0);
              buffer.put(1);
              return null;
            }));
    return seen(1, callers, calls, taken);
  }

  private static Crowd seen(
      int capacity, Callers callers, List<Callers.Call<?>> calls, List<List<Integer>> taken) {
    boolean ended = callers.awaitEnd();
    List<List<Integer>> copies = new ArrayList<>();
    for (List<Integer> each : taken) {
      synchronized (each) {
        copies.add(List.copyOf(each));
      }
    }
    return new Crowd(capacity, ended, Filling.thrown(calls), copies);
  }

  /** Whether everything was as it must be so far; the rest is for {@link #require}. */
  boolean cameThrough() {
    return ended && thrown.isEmpty();
  }

  static void requireTwoTakers(Judge judge, Crowd seen) {
    judge
        .help("look again whether there is an item, or room, after each wake-up")
        .require(
            seen.thrown().isEmpty(),
            "several threads put and take, capacity = %d, and one of them threw %s",
            seen.capacity(),
            seen.thrown())
        .help(
            "wake up all that wait, or have one condition for those that put and one for those that"
                + " take: a thread that cannot go on must not use up the wake-up of one that can")
        .require(
            seen.ended(),
            "two threads waited to take, capacity = 1; then one put twice: %d of 2 items were"
                + " taken, and then nobody went on",
            seen.taken().stream().mapToInt(List::size).sum());
  }

  static void require(Judge judge, Crowd seen) {
    int count = seen.taken().stream().mapToInt(List::size).sum();
    judge
        .help("look again whether there is an item, or room, after each wake-up")
        .require(
            seen.thrown().isEmpty(),
            "several threads put and take, capacity = %d, and one of them threw %s",
            seen.capacity(),
            seen.thrown())
        .help(
            "wake up all that wait, or have one condition for those that put and one for those that"
                + " take: a thread that cannot go on must not use up the wake-up of one that can")
        .require(
            seen.ended(),
            "%d threads put and %d take %d items each, capacity = %d: %d of %d items were taken,"
                + " and then nobody went on",
            THREADS,
            THREADS,
            EACH,
            seen.capacity(),
            count,
            THREADS * EACH)
        .help("look at the items and change them under one lock");
    List<Integer> all = seen.taken().stream().flatMap(List::stream).sorted().distinct().toList();
    List<Integer> due =
        IntStream.range(0, THREADS)
            .boxed()
            .flatMap(thread -> IntStream.range(0, EACH).mapToObj(i -> thread * PUTTER + i))
            .toList();
    judge.require(
        all.equals(due),
        "%d threads put %d items, and %d different ones were taken; needs each of them once",
        THREADS,
        THREADS * EACH,
        all.size());
    for (List<Integer> mine : seen.taken()) {
      for (int putter = 0; putter < THREADS; putter++) {
        int of = putter;
        List<Integer> ofOne = mine.stream().filter(item -> item / PUTTER == of).toList();
        judge.require(
            ofOne.equals(ofOne.stream().sorted().toList()),
            "a thread took items of one putter in another order than they were put");
      }
    }
  }
}
