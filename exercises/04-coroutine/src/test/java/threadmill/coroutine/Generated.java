package threadmill.coroutine;

import io.github.threadmill.lab.Judge;
import io.github.threadmill.work.WorkFloor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What came out of a generator.
 *
 * @param early how many values had been handed out by the source before it was asked
 * @param asked how many after {@code hasNext} was asked twice
 * @param values all that came
 * @param atEnd what {@code next} did after the last one
 */
record Generated(int early, int asked, List<String> values, String atEnd) {

  /** Part of an observation: to the end. */
  static Generated all(List<String> values) {
    AtomicInteger out = new AtomicInteger();
    List<String> seen = new ArrayList<>();
    try (Generator<String> generator =
        new Generator<>(
            consumer -> {
              for (String value : values) {
                out.incrementAndGet();
                consumer.accept(value);
              }
            })) {
      int early = out.get();
      boolean any = generator.hasNext() && generator.hasNext();
      int asked = any ? out.get() : 0;
      while (seen.size() <= values.size() && generator.hasNext()) {
        seen.add(generator.next());
      }
      return new Generated(
          early, asked, seen, Tried.expecting(null, generator::next));
    }
  }

  /**
   * Part of an observation: a source of very many values, closed after some of them, one of which
   * nobody has taken. Its finally block takes its time.
   *
   * @return what the source's finally block and the generator said afterwards
   */
  static List<String> cutOff(int taken) {
    List<String> log = Collections.synchronizedList(new ArrayList<>());
    WorkFloor floor = WorkFloor.open();
    Generator<Integer> generator =
        new Generator<>(
            consumer -> {
              try {
                for (int i = 0; i < 10_000; i++) {
                  consumer.accept(i);
                }
              } finally {
                floor.rendezvous(1).arriveAndListen(); // 300 ms
                log.add("finally");
              }
            });
    for (int i = 0; i < taken; i++) {
      log.add(String.valueOf(generator.next()));
    }
    boolean _ = generator.hasNext();
    generator.close();
    log.add("closed");
    log.add("hasNext " + generator.hasNext());
    return List.copyOf(log);
  }

  void require(Judge judge, List<String> due) {
    judge
        .help("let hasNext resume the coroutine once, and keep the value until next takes it")
        .require(early == 0, "a generator that nobody has asked ran its source; needs to wait")
        .require(
            asked == 1,
            "hasNext() twice let the source hand out %d values; needs 1, true both times",
            asked)
        .require(
            values.equals(due), "a source of %s came out as %s", due, values)
        .require(
            atEnd.equals(NoSuchElementException.class.getSimpleName()),
            "next() after the last value: %s; needs a NoSuchElementException",
            atEnd);
  }

  static void requireCutOff(Judge judge, List<String> log) {
    List<String> due = List.of("0", "1", "2", "finally", "closed", "hasNext false");
    judge
        .help("close of a generator closes its coroutine, and forgets a value that waits")
        .require(
            log.equals(due),
            "a generator closed after three of its values: %s; needs %s",
            String.join(", ", log.subList(0, Math.min(8, log.size()))),
            String.join(", ", due));
  }
}
