package threadmill.loop;

import io.github.threadmill.lab.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Tasks that throw. */
final class Failures {

  private Failures() {}

  /** Part of an observation: tasks that fail in four ways among two that do not. */
  static Ran amongOthers() {
    return new Scene()
        .run(
            scene -> {
              List<CompletableFuture<?>> all = new ArrayList<>();
              all.add(task(scene, "throws", () -> {
                throw new Spilled("thrown");
              }));
              all.add(task(scene, "fails at once", () ->
                  CompletableFuture.failedFuture(new Spilled("failed"))));
              all.add(task(scene, "throws an Error", () -> {
                throw new AssertionError("an error");
              }));
              all.add(task(scene, "sleeps", () -> scene.nap("awake", 20, 1)));
              all.add(task(scene, "fails later", () -> scene.loop().sleep(10).thenApply(over -> {
                throw new Spilled("later");
              })));
              scene.loop().callSoonThreadsafe(() -> {
                throw new Spilled("in a callback");
              });
              all.add(task(scene, "is last", () -> scene.nap("awake", 30, 2)));
              return Timers.allOf(all).thenApply(over -> "all");
            });
  }

  /** Makes a task, and notes what became of it. */
  private static CompletableFuture<?> task(
      Scene scene, String name, Supplier<CompletableFuture<Integer>> task) {
    return scene
        .loop()
        .createTask(task)
        .handle(
            (value, error) -> {
              scene.note(
                  name
                      + " -> "
                      + (error == null ? "value " + value : Scene.told(Scene.root(error))));
              return value;
            });
  }

  /** What has to become of each, in whatever order. */
  static void require(Judge judge, Ran ran) {
    ran.requireEnd(judge);
    judge.help("catch whatever a task throws, and fail the future of that task with it");
    for (String due :
        List.of(
            "throws -> Spilled: thrown at 0",
            "fails at once -> Spilled: failed at 0",
            "throws an Error -> AssertionError: an error at 0",
            "fails later -> Spilled: later at 10",
            "sleeps -> value 1 at 20",
            "is last -> value 2 at 30")) {
      String name = due.substring(0, due.indexOf(" ->"));
      judge.require(
          ran.log().contains(due),
          "the task that %s: %s; needs \"%s\"\nrun %s",
          name,
          ran.log().stream()
              .filter(line -> line.startsWith(name + " ->"))
              .findFirst()
              .map(line -> "the log has \"" + line + "\"")
              .orElse("nothing became of it"),
          due,
          Ran.saidOf(ran.ended()));
    }
    ran.requireValue(judge, "all");
  }

  /** Part of an observation: main itself throws. */
  static Ran mainThrows() {
    return new Scene()
        .run(
            scene -> {
              throw new Spilled("main");
            });
  }

  /** Part of an observation: main's future fails, after a while. */
  static Ran mainFails() {
    return new Scene()
        .run(
            scene ->
                scene
                    .loop()
                    .sleep(5)
                    .thenApply(
                        over -> {
                          throw new Spilled("main, later");
                        }));
  }

  static void requireThrown(Judge judge, String what, Ran ran, String due) {
    ran.requireEnd(judge);
    judge
        .help("run ends with what main threw or its future failed with")
        .require(
            ran.ended().equals("threw " + due),
            "%s, and run %s; needs to throw %s",
            what,
            Ran.saidOf(ran.ended()),
            due);
  }
}
