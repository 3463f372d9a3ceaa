package threadmill.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Tasks under way at once. */
final class Gathered {

  private Gathered() {}

  /** Part of an observation: one task a sleep. */
  static Ran results(List<Long> sleeps) {
    return new Scene()
        .run(
            scene -> {
              List<Supplier<CompletableFuture<String>>> tasks = new ArrayList<>();
              for (int i = 0; i < sleeps.size(); i++) {
                String name = "task " + i;
                long sleep = sleeps.get(i);
                tasks.add(
                    () -> {
                      scene.note(name + " begins");
                      return scene.nap(name, sleep, name + " of " + sleep);
                    });
              }
              return scene.loop().gather(tasks);
            });
  }

  /** Part of an observation: tasks without results, as sleep is one. */
  static Ran withoutResults() {
    return new Scene()
        .run(
            scene ->
                scene
                    .loop()
                    .<Void>gather(List.of(() -> scene.loop().sleep(10), () -> scene.loop().sleep(20)))
                    .thenApply(results -> List.of(results.size() + " results")));
  }

  /** Part of an observation: the second of three tasks fails, in one way or the other. */
  static Ran oneFails(boolean thrown) {
    return new Scene()
        .run(
            scene -> {
              List<Supplier<CompletableFuture<Integer>>> tasks =
                  List.of(
                      () -> scene.nap("first", 30, 1),
                      () -> {
                        Spilled spilled = new Spilled("the soup");
                        if (thrown) {
                          throw spilled;
                        }
                        return scene
                            .loop()
                            .sleep(10)
                            .thenApply(
                                over -> {
                                  throw spilled;
                                });
                      },
                      () -> scene.nap("third", 20, 3));
              CompletableFuture<List<Integer>> all = scene.loop().gather(tasks);
              return scene
                  .loop()
                  .sleep(50) // until the others are through, whenever gather failed
                  .thenCompose(over -> all);
            });
  }
}
