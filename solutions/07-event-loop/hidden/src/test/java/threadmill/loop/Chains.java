package threadmill.loop;

import io.github.threadmill.lab.Judge;
import java.util.concurrent.CompletableFuture;

/** Tasks that always go on. */
final class Chains {

  /** A loop that does not let others in is stopped by the end of the chain. */
  private static final int LONGEST = 1_000;

  /** So many steps late is no starvation. */
  private static final int TOLERANCE = 5;

  private Chains() {}

  /** Part of an observation: tasks of 1 ms that make one another, until a timer has ended. */
  static Ran ofTasks(int time) {
    return new Scene()
        .run(
            scene -> {
              CompletableFuture<Integer> end = new CompletableFuture<>();
              CompletableFuture<Integer> timer = scene.nap("other", time, 1);
              task(scene, 1, timer, end);
              return end;
            });
  }

  private static void task(
      Scene scene, int step, CompletableFuture<Integer> other, CompletableFuture<Integer> end) {
    if (other.isDone() || step > LONGEST) {
      end.complete(step);
      return;
    }
    var _ =
        scene
            .loop()
            .createTask(
                () -> {
                  scene.clock().pass(1);
                  scene.clock().progress();
                  task(scene, step + 1, other, end);
                  return CompletableFuture.completedFuture(null);
                });
  }

  /** Part of an observation: sleeps of no length that follow one another, until a task has run. */
  static Ran ofSleeps() {
    return new Scene()
        .run(
            scene -> {
              CompletableFuture<Integer> end = new CompletableFuture<>();
              scene
                  .loop()
                  .sleep(0)
                  .thenRun(
                      () -> {
                        CompletableFuture<Integer> task =
                            scene
                                .loop()
                                .createTask(
                                    () -> {
                                      scene.note("other");
                                      return CompletableFuture.completedFuture(1);
                                    });
                        sleep(scene, 1, task, end);
                      });
              return end;
            });
  }

  private static void sleep(
      Scene scene, int step, CompletableFuture<Integer> other, CompletableFuture<Integer> end) {
    if (other.isDone() || step > LONGEST) {
      end.complete(step);
      return;
    }
    scene
        .loop()
        .sleep(0)
        .thenRun(
            () -> {
              scene.clock().pass(1);
              scene.clock().progress();
              sleep(scene, step + 1, other, end);
            });
  }

  /** Part of an observation: a sleep that begins when its task has kept the thread for a while. */
  static Ran afterALongTask(int time) {
    return new Scene()
        .run(
            scene ->
                scene
                    .loop()
                    .createTask(
                        () -> {
                          scene.clock().pass(time);
                          return scene.nap("the sleep", time, "over");
                        }));
  }

  static void requireSoon(
      Judge judge, Ran ran, String what, int due, String chain, String help) {
    String line = ran.log().isEmpty() ? "" : ran.log().getFirst();
    int at = line.isEmpty() ? LONGEST : Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
    judge
        .help(help)
        .require(
            at <= due + TOLERANCE,
            "%s that was due at %d ms got its turn %s; needs it at %d ms, give or take %d\n"
                + "meanwhile there were %s",
            what,
            due,
            line.isEmpty() ? "not at all" : "at " + at + " ms",
            due,
            TOLERANCE,
            chain);
  }
}
