package threadmill.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Tasks that are ready at once. */
final class Tasks {

  private Tasks() {}

  /** Part of an observation: tasks that note their names; the second one makes two more. */
  static Ran ready(List<String> names, long value) {
    return new Scene()
        .run(
            scene -> {
              List<CompletableFuture<Long>> all = new ArrayList<>();
              for (int i = 0; i < names.size(); i++) {
                String name = names.get(i);
                boolean makesMore = i == 1;
                all.add(
                    scene
                        .loop()
                        .createTask(
                            () -> {
                              scene.note(name);
                              return makesMore
                                  ? more(scene, name, value)
                                  : CompletableFuture.completedFuture(value);
                            }));
              }
              scene.note("main goes on");
              return sum(all);
            });
  }

  private static CompletableFuture<Long> more(Scene scene, String name, long value) {
    List<CompletableFuture<Long>> both = new ArrayList<>();
    for (String each : List.of("first", "second")) {
      both.add(
          scene
              .loop()
              .createTask(
                  () -> {
                    scene.note(each + " of " + name);
                    return CompletableFuture.completedFuture(value);
                  }));
    }
    return sum(both);
  }

  private static CompletableFuture<Long> sum(List<CompletableFuture<Long>> futures) {
    CompletableFuture<Long> sum = CompletableFuture.completedFuture(0L);
    for (CompletableFuture<Long> future : futures) {
      sum = sum.thenCombine(future, Long::sum);
    }
    return sum;
  }

  static List<String> due(List<String> names) {
    List<String> due = new ArrayList<>(List.of("main goes on at 0"));
    names.forEach(name -> due.add(name + " at 0"));
    due.add("first of " + names.get(1) + " at 0");
    due.add("second of " + names.get(1) + " at 0");
    return due;
  }
}
