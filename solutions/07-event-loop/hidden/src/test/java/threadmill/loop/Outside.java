package threadmill.loop;

import io.github.threadmill.lab.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Calls from other threads. */
final class Outside {

  private Outside() {}

  /** Part of an observation: a loop that has nothing at all until somebody comes. */
  static Ran withoutTimers(long time) {
    return new Scene()
        .run(
            scene -> {
              CompletableFuture<String> called = new CompletableFuture<>();
              scene.clock().visit(time, () -> handOver(scene, called));
              return called;
            });
  }

  /** Part of an observation: the same, and the loop looks as soon as it is woken. */
  static Ran fasterThanVisitor(long time) {
    return new Scene()
        .run(
            scene -> {
              CompletableFuture<String> called = new CompletableFuture<>();
              scene.clock().visitOfASlowOne(time, () -> handOver(scene, called));
              return called;
            });
  }

  private static void handOver(Scene scene, CompletableFuture<String> called) {
    scene
        .loop()
        .callSoonThreadsafe(
            () -> {
              scene.note("called");
              called.complete("called");
            });
  }

  static List<String> dueWithoutTimers(long time) {
    return List.of("called at " + time);
  }

  /** Part of an observation: three visits before a timer, one callback of which throws. */
  static Ran beforeTimer(long time, long timer) {
    return new Scene()
        .run(
            scene -> {
              for (int i = 0; i < 3; i++) {
                int number = i;
                scene
                    .clock()
                    .visit(
                        time * (i + 1),
                        () -> {
                          scene.loop().callSoonThreadsafe(() -> call(scene, "first", number));
                          scene.loop().callSoonThreadsafe(() -> call(scene, "second", number));
                        });
              }
              return scene.nap("the timer", timer, 1);
            });
  }

  private static void call(Scene scene, String which, int number) {
    scene.note(which + " of visit " + number);
    if (number == 1) {
      throw new Spilled("in a callback");
    }
  }

  static List<String> dueBeforeTimer(long time, long timer) {
    List<String> due = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      due.add("first of visit " + i + " at " + time * (i + 1));
      due.add("second of visit " + i + " at " + time * (i + 1));
    }
    due.add("the timer at " + timer);
    return due;
  }

  /** Part of an observation: handed over before the loop runs. */
  static Ran beforeRun() {
    Scene scene = new Scene();
    scene.loop().callSoonThreadsafe(() -> scene.note("handed over before run"));
    return scene.run(all -> scene.loop().sleep(1).thenApply(over -> "over"));
  }

  /**
   * Somebody came in the middle of one of the loop's calls of its clock.
   *
   * @param came whether it had called it so often before it waited
   */
  record Intrusion(int call, boolean came, Ran ran) {

    void require(Judge judge) {
      ran.requireEnd(judge);
      judge
          .help("wake the clock with each call from outside: a wake-up before the wait is not lost")
          .require(
              !came || ran.log().contains("called at 0"),
              "another thread handed over a callback just before the loop waited, and the log is"
                  + " %s; needs \"called at 0\"",
              ran.log());
    }
  }

  /** Part of an observation. */
  static List<Intrusion> intrusions(int calls) {
    List<Intrusion> seen = new ArrayList<>();
    for (int call = 1; call <= calls; call++) {
      Scene scene = new Scene();
      scene
          .clock()
          .intrude(
              call, () -> scene.loop().callSoonThreadsafe(() -> scene.note("called")));
      Ran ran = scene.run(all -> scene.nap("the timer", 1000, 1));
      seen.add(new Intrusion(call, scene.clock().intruded(), ran));
    }
    return seen;
  }
}
