package threadmill.coroutine;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.WorkFloor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who was at work when: three coroutines, resumed in any order, and their caller, who all write
 * into one log.
 *
 * @param ranOn whether a body did something after it had yielded and before it was resumed
 * @param log in the order of writing
 */
record Turns(boolean ranOn, List<String> log) {

  private static final List<String> NAMES = List.of("Ada", "Grace", "Edsger");

  /** Names in the order in which they are to be resumed, each at least three times. */
  static List<String> draw(Random random, int count) {
    List<String> order = new ArrayList<>();
    NAMES.forEach(name -> order.addAll(Collections.nCopies(3, name)));
    while (order.size() < count) {
      order.add(NAMES.get(random.nextInt(NAMES.size())));
    }
    Collections.shuffle(order, random);
    return order;
  }

  /** Part of an observation. A body ends with the last of its turns. */
  static Turns taken(List<String> order) {
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger steps = new AtomicInteger();
    List<Coroutine<Integer, Integer>> coroutines = new ArrayList<>();
    for (String name : NAMES) {
      int turns = Collections.frequency(order, name);
      coroutines.add(
          new Coroutine<>((first, outside) -> body(log, steps, name, first, turns, outside)));
    }
    int[] turn = new int[NAMES.size()];
    boolean ranOn = false;
    for (String name : order) {
      int who = NAMES.indexOf(name);
      int number = ++turn[who];
      log.add("caller resumes " + name + " " + number);
      coroutines.get(who).resume(number);
      if (IntStream.of(turn).sum() == 1) {
        ranOn = WorkFloor.open().goesUp(steps::get, 0);
      }
      log.add("caller is back from " + name + " " + number);
    }
    return new Turns(ranOn, List.copyOf(log));
  }

  private static Integer body(
      List<String> log,
      AtomicInteger steps,
      String name,
      Integer first,
      int turns,
      Yielder<Integer, Integer> outside) {
    log.add(name + " is entered " + first);
    for (int number = first; number < turns; ) {
      number = turn(log, name, number, outside);
      steps.incrementAndGet();
      log.add(name + " is entered " + number);
    }
    log.add(name + " is left " + turns);
    return turns;
  }

  /** Yields from a method that the body calls: the whole way down has to be kept. */
  private static int turn(
      List<String> log, String name, int number, Yielder<Integer, Integer> outside) {
    log.add(name + " is left " + number);
    return outside.yield(number);
  }

  static void require(Judge judge, List<String> order, Turns seen) {
    judge
        .help("let yield wait for the next resume, and resume for the next yield or the end")
        .require(
            !seen.ranOn(),
            "a body went on after its yield, and nobody had resumed it; needs to wait there");
    List<String> expected = expected(order);
    List<String> log = seen.log();
    int place = 0;
    while (place < expected.size()
        && place < log.size()
        && expected.get(place).equals(log.get(place))) {
      place++;
    }
    judge.require(
        place == expected.size() && place == log.size(),
        "line %d of the log is \"%s\"; needs \"%s\"\nthe log so far: %s",
        place + 1,
        place < log.size() ? log.get(place) : "",
        place < expected.size() ? expected.get(place) : "",
        String.join(", ", log.subList(Math.max(0, place - 4), place)));
  }

  private static List<String> expected(List<String> order) {
    return IntStream.range(0, order.size())
        .boxed()
        .flatMap(
            place -> {
              String name = order.get(place);
              int turn = Collections.frequency(order.subList(0, place + 1), name);
              return Stream.of(
                  "caller resumes " + name + " " + turn,
                  name + " is entered " + turn,
                  name + " is left " + turn,
                  "caller is back from " + name + " " + turn);
            })
        .toList();
  }
}
