package io.github.threadmill.run;

import io.github.threadmill.compile.CompileError;
import io.github.threadmill.compile.CompileJob;
import io.github.threadmill.compile.CompileResult;
import io.github.threadmill.compile.Compiler;
import io.github.threadmill.exercise.BrokenExerciseException;
import io.github.threadmill.exercise.CheckSpec;
import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.junit.Check;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.overlay.OverlayStep;
import io.github.threadmill.verdict.CheckMethod;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compiles an exercise's stub and checks once, for all submissions. */
public final class Preparation {

  private final Compiler compiler;
  private final List<Path> kitJars;

  /**
   * @param kitJars what checks are compiled against
   */
  public Preparation(Compiler compiler, List<Path> kitJars) {
    this.compiler = compiler;
    this.kitJars = List.copyOf(kitJars);
  }

  /**
   * Makes an exercise ready.
   *
   * @param work an empty folder of its own
   * @throws BrokenExerciseException if its sources do not compile, or its checks are not those that
   *     it declares
   */
  public PreparedExercise prepare(ExerciseHome home, Path work) throws IOException {
    Path stub = Files.createDirectories(work.resolve("stub"));
    Path checks = Files.createDirectories(work.resolve("checks"));
    Path observing = Files.createDirectories(work.resolve("observing"));
    compile(home, new OverlayStep(home).stub().sources(), List.of(), stub);
    compile(home, checkSources(home), List.of(stub), checks);
    ObservingHalf.write(ClassFiles.in(checks), observing);
    URLClassLoader loader = loader(List.of(stub, checks));
    return new PreparedExercise(
        home,
        ClassFiles.in(stub),
        observing,
        ClassFiles.in(observing),
        methods(home.exercise(), checks, loader),
        loader);
  }

  private void compile(
      ExerciseHome home, Map<String, String> sources, List<Path> before, Path output) {
    List<String> classPath =
        Stream.concat(before.stream(), kitJars.stream()).map(Path::toString).toList();
    CompileResult result = compiler.compile(new CompileJob(sources, classPath, output.toString()));
    if (!result.succeeded()) {
      CompileError first = result.errors().getFirst();
      throw new BrokenExerciseException(
          home.folder()
              + ": "
              + first.file()
              + ":"
              + first.line()
              + ": "
              + first.message().lines().findFirst().orElse(""));
    }
  }

  private static Map<String, String> checkSources(ExerciseHome home) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (Path folder : home.checkSources()) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          String relative = folder.relativize(file).toString().replace('\\', '/');
          if (sources.put(relative, Files.readString(file)) != null) {
            throw new BrokenExerciseException(
                file + ": a check's class of this name is in the exercise already");
          }
        }
      }
    }
    return sources;
  }

  private static URLClassLoader loader(List<Path> folders) {
    List<URL> urls = new ArrayList<>();
    for (Path folder : folders) {
      try {
        urls.add(folder.toUri().toURL());
      } catch (MalformedURLException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), Preparation.class.getClassLoader());
  }

  private static Map<String, CheckMethod> methods(
      Exercise exercise, Path checks, ClassLoader loader) {
    Map<String, CheckMethod> found = new TreeMap<>();
    for (String internalName : ClassFiles.in(checks).names()) {
      if (!internalName.endsWith("Checks")) {
        continue;
      }
      for (Method method : load(loader, internalName).getMethods()) {
        Check check = method.getAnnotation(Check.class);
        if (check != null
            && found.put(check.value(), new CheckMethod(method.getDeclaringClass(), method))
                != null) {
          throw new BrokenExerciseException(
              exercise.id() + ": two methods are check " + check.value());
        }
      }
    }
    List<String> declared = exercise.checks().stream().map(CheckSpec::id).toList();
    requireSame(exercise, declared, List.copyOf(found.keySet()));
    return found;
  }

  private static Class<?> load(ClassLoader loader, String internalName) {
    try {
      return loader.loadClass(internalName.replace('/', '.'));
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void requireSame(Exercise exercise, List<String> declared, List<String> found) {
    for (String id : declared) {
      if (!found.contains(id)) {
        throw new BrokenExerciseException(
            exercise.id() + " declares check " + id + ", and no public method is marked with it");
      }
    }
    for (String id : found) {
      if (!declared.contains(id)) {
        throw new BrokenExerciseException(
            exercise.id() + " has a method for check " + id + ", which its JSON does not declare");
      }
    }
  }
}
