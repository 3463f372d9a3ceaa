package io.github.threadmill.junit;

import io.github.threadmill.exercise.BrokenExerciseException;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.exercise.ExerciseFile;
import io.github.threadmill.verdict.Verdicts;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The exercise whose checks this JVM runs, as it lies on the class path: a folder with the
 * student's classes, another one with the checks' and {@code exercise.json}.
 *
 * @param checkFolder where the checks' classes are
 * @param code the student's classes
 */
record LocalExercise(Exercise exercise, Path checkFolder, ClassFiles code, Verdicts verdicts) {

  private static final Map<Path, LocalExercise> KNOWN = new ConcurrentHashMap<>();

  static LocalExercise of(Class<?> checks) {
    try {
      URI location = checks.getProtectionDomain().getCodeSource().getLocation().toURI();
      return KNOWN.computeIfAbsent(Path.of(location), folder -> read(folder, checks));
    } catch (URISyntaxException broken) {
      throw new IllegalStateException("no folder holds " + checks.getName(), broken);
    }
  }

  /** Those of which a check was run so far. */
  static Iterable<LocalExercise> known() {
    return Collections.unmodifiableCollection(KNOWN.values());
  }

  private static LocalExercise read(Path checkFolder, Class<?> checks) {
    Exercise exercise = ExerciseFile.read(checkFolder.resolve("exercise.json"));
    Path code = studentFolder(checkFolder, exercise.packageName(), checks.getClassLoader());
    return new LocalExercise(exercise, checkFolder, ClassFiles.in(code), new Verdicts(exercise));
  }

  /** The other folder of the class path that has the exercise's package. */
  private static Path studentFolder(Path checkFolder, String packageName, ClassLoader loader) {
    String path = packageName.replace('.', '/');
    try {
      for (URL url : Collections.list(loader.getResources(path))) {
        if (url.getProtocol().equals("file")) {
          Path root = rootOf(Path.of(url.toURI()), packageName);
          if (!Files.isSameFile(root, checkFolder)) {
            return root;
          }
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (URISyntaxException broken) {
      throw new IllegalStateException(broken);
    }
    throw new BrokenExerciseException(
        "no folder on the class path has the package " + packageName + "; is it compiled?");
  }

  private static Path rootOf(Path folder, String packageName) {
    Path root = folder;
    for (int i = packageName.split("\\.").length; i > 0; i--) {
      root = root.resolve("..");
    }
    return root.normalize();
  }
}
