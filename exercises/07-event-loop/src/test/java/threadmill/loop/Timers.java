package threadmill.loop;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** Tasks that sleep. */
final class Timers {

  private Timers() {}

  /** Four times, each of which so many sleeps end at, in any order. */
  static List<Long> draw(Random random, int each) {
    List<Long> times = new ArrayList<>();
    random
        .longs(10, 200)
        .distinct()
        .limit(4)
        .forEach(time -> times.addAll(Collections.nCopies(each, time)));
    Collections.shuffle(times, random);
    return times;
  }

  /** Part of an observation: one sleep each, begun in this order. */
  static Ran ended(List<Long> times) {
    return new Scene()
        .run(
            scene -> {
              List<CompletableFuture<?>> all = new ArrayList<>();
              for (int i = 0; i < times.size(); i++) {
                all.add(scene.nap("number " + i, times.get(i), i));
              }
              return allOf(all).thenApply(over -> times.size());
            });
  }

  static List<String> dueOf(List<Long> times) {
    return IntStream.range(0, times.size())
        .boxed()
        .sorted(Comparator.comparing(times::get)) // stable
        .map(number -> "number " + number + " at " + times.get(number))
        .toList();
  }

  /**
   * Part of an observation: a sleep that begins later and is due at the same time as an earlier
   * one, one of no length, and one of less than none.
   */
  static Ran begunLater(long early, long late) {
    return new Scene()
        .run(
            scene -> {
              CompletableFuture<?> second =
                  scene
                      .loop()
                      .sleep(early)
                      .thenCompose(over -> scene.nap("begun later", late - early, 2));
              CompletableFuture<?> first = scene.nap("begun first", late, 1);
              CompletableFuture<?> between = scene.nap("between", early + 1, 1);
              CompletableFuture<Void> less = scene.loop().sleep(-5);
              CompletableFuture<Void> none = scene.loop().sleep(0);
              boolean atOnce = none.isDone() || less.isDone();
              scene.note(atOnce ? "a sleep of 0 was done before it began" : "main goes on");
              return allOf(
                      List.of(
                          first,
                          second,
                          between,
                          none.thenRun(() -> scene.note("none")),
                          less.thenRun(() -> scene.note("less"))))
                  .thenApply(over -> "all");
            });
  }

  /**
   * What is due of {@link #begunLater}. The second one began after the first one, at the same time
   * minus what it had waited before.
   */
  static List<String> dueOfBegunLater(long early, long late) {
    List<String> due = new ArrayList<>(List.of("main goes on at 0"));
    due.add("less at 0");
    due.add("none at 0");
    due.add("between at " + (early + 1));
    due.add("begun first at " + late);
    due.add("begun later at " + late);
    return due;
  }

  /**
   * Part of an observation: a task keeps the thread for 100 ms, while three timers become due. They
   * have to wait for it, and then come in the order of their times.
   */
  static Ran overdue(List<Long> times) {
    return new Scene()
        .run(
            scene -> {
              List<CompletableFuture<?>> all = new ArrayList<>();
              times.forEach(time -> all.add(scene.nap("due " + time, time, time)));
              all.add(
                  scene
                      .loop()
                      .createTask(
                          () -> {
                            scene.clock().pass(100);
                            scene.note("the thread is free");
                            return CompletableFuture.completedFuture(0);
                          }));
              return allOf(all).thenApply(over -> "all");
            });
  }

  static List<String> dueOfOverdue(List<Long> times) {
    List<String> due = new ArrayList<>(List.of("the thread is free at 100"));
    times.stream().sorted().forEach(time -> due.add("due " + time + " at " + Math.max(100, time)));
    return due;
  }

  static CompletableFuture<Void> allOf(List<CompletableFuture<?>> all) {
    return CompletableFuture.allOf(all.toArray(new CompletableFuture<?>[0]));
  }
}
