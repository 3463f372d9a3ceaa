package io.github.threadmill.run;

import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.verdict.CheckMethod;
import io.github.threadmill.watch.ClassFiles;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An exercise made ready to grade submissions with.
 *
 * @param home the exercise
 * @param stub the pristine exercise's class files
 * @param observing the folder of the checks' class files without the code that judges
 * @param checks those class files
 * @param methods each check of the exercise by its id
 * @param loader finds the checks' and the pristine exercise's classes, and none of a student's
 */
public record PreparedExercise(
    ExerciseHome home,
    ClassFiles stub,
    Path observing,
    ClassFiles checks,
    Map<String, CheckMethod> methods,
    ClassLoader loader) {

  public PreparedExercise {
    methods = Map.copyOf(methods);
  }

  /** A record or an enum of the exercise's own or of its checks'; null where there is none. */
  public @Nullable Class<?> exercisesType(String name) {
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError unknown) {
      return null;
    }
  }
}
