package io.github.threadmill.lab;

import io.github.threadmill.watch.ClassFiles;
import io.github.threadmill.watch.WatchingLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The student's classes and the checks' loaded once more, apart from the watched ones: with static
 * fields of their own and without watch, whose hooks would be interleaved along with the student's
 * steps.
 *
 * @param loader defines the checks' classes and finds the student's
 * @param students the student's class files, as they were compiled
 * @param checks the checks' class files
 */
public record FreshClasses(ClassLoader loader, ClassFiles students, ClassFiles checks) {

  /**
   * The classes of the stage that a class of the checks' was loaded on.
   *
   * @param ofChecks any class of the checks'
   * @param change applied to the student's classes before they are defined
   * @param visible classes of the kit's that the changed classes need
   * @throws IllegalArgumentException if the class was not loaded by a {@link Stage}
   */
  public static FreshClasses besides(
      Class<?> ofChecks, UnaryOperator<byte[]> change, Predicate<String> visible) {
    if (ofChecks.getClassLoader() instanceof CheckLoader loader) {
      return loader.again(change, visible);
    }
    throw new IllegalArgumentException(ofChecks + " must be a class of an exercise's checks");
  }

  /**
   * The same for classes that stand on no stage: a canary's, which is of the kit and takes the
   * student's place.
   */
  public static FreshClasses ofCanary(
      ClassFiles students,
      ClassFiles checks,
      UnaryOperator<byte[]> change,
      Predicate<String> visible) {
    return of(students, checks, change, visible, true);
  }

  static FreshClasses of(
      ClassFiles students,
      ClassFiles checks,
      UnaryOperator<byte[]> change,
      Predicate<String> visible,
      boolean mayHaveKits) {
    ClassLoader kit = FreshClasses.class.getClassLoader();
    PlainLoader plain =
        new PlainLoader(
            students, kit, change, name -> WatchingLoader.jdkAndApi(name) || visible.test(name));
    return new FreshClasses(
        new CheckLoader(checks, plain, students, kit, mayHaveKits), students, checks);
  }

  /**
   * A class of these by the name of its watched twin.
   *
   * @throws IllegalStateException if there is none of that name
   */
  public Class<?> twin(String name) {
    try {
      return Class.forName(name, true, loader);
    } catch (ClassNotFoundException missing) {
      throw new IllegalStateException("no class " + name + " among the fresh ones", missing);
    }
  }

  /** Binary names of all of them, the student's first. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    students.names().forEach(name -> names.add(name.replace('/', '.')));
    checks.names().forEach(name -> names.add(name.replace('/', '.')));
    return names;
  }
}
