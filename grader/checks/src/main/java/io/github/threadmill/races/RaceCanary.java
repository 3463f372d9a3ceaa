package io.github.threadmill.races;

import io.github.threadmill.lab.FreshClasses;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A counter that loses increments, loaded as a student's class is: whatever does not find its race
 * finds nobody's. There are versions of model checkers that say nothing on a class file they cannot
 * read.
 */
final class RaceCanary {

  private static volatile boolean caught;

  private RaceCanary() {}

  /** Asked before each verdict; looked up once a JVM for the explorer that ships with the kit. */
  static boolean isCaughtBy(Explorer explorer) {
    boolean ships = explorer instanceof LincheckExplorer;
    if (ships && caught) {
      return true;
    }
    FreshClasses classes = classes(UnaryOperator.identity(), ModelChecker::isOfLincheck);
    Class<?> model = classes.twin(RaceCanaryModel.class.getName());
    Subject subject = new Subject(classes, ModelChecker.instances(model));
    boolean found = explorer.explore(subject, Bounds.PAIRS).found();
    caught |= ships && found;
    return found;
  }

  /** The canary's counter as a student's class, its users as the checks'. */
  static FreshClasses classes(UnaryOperator<byte[]> change, Predicate<String> visible) {
    return FreshClasses.of(
        files(RaceCanaryCounter.class),
        files(RaceCanaryModel.class, RaceCanaryTrial.class),
        change,
        visible);
  }

  private static ClassFiles files(Class<?>... types) {
    Map<String, byte[]> bytes = new TreeMap<>();
    for (Class<?> type : types) {
      String name = type.getName().replace('.', '/');
      try (InputStream in = type.getResourceAsStream(type.getSimpleName() + ".class")) {
        if (in == null) {
          throw new IllegalStateException("the class file of " + name + " is missing");
        }
        bytes.put(name, in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read the class file of " + name, e);
      }
    }
    return ClassFiles.of(bytes);
  }
}
