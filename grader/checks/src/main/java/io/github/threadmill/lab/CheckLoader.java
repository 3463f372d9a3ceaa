package io.github.threadmill.lab;

import io.github.threadmill.feedback.StudentFrames;
import io.github.threadmill.watch.ClassFiles;
import io.github.threadmill.watch.WatchingLoader;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Defines the checks' classes. The student's come from the student's loader, all others from the
 * kit's.
 */
final class CheckLoader extends ClassLoader {

  private final ClassFiles checks;
  private final ClassLoader students;
  private final ClassFiles studentFiles;

  private final boolean mayHaveKits;

  CheckLoader(ClassFiles checks, ClassLoader students, ClassFiles studentFiles, ClassLoader kit) {
    this(checks, students, studentFiles, kit, false);
  }

  /**
   * @param mayHaveKits whether a class of the kit's name may be the student's: of a canary it is
   */
  CheckLoader(
      ClassFiles checks,
      ClassLoader students,
      ClassFiles studentFiles,
      ClassLoader kit,
      boolean mayHaveKits) {
    super(StudentFrames.CHECK_LOADER, kit);
    this.mayHaveKits = mayHaveKits;
    this.checks = checks;
    this.students = students;
    this.studentFiles = studentFiles;
  }

  /** The same classes once more, the student's without watch. */
  FreshClasses again(UnaryOperator<byte[]> change, Predicate<String> visible) {
    return FreshClasses.of(studentFiles, checks, change, visible, mayHaveKits);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      String internalName = name.replace('.', '/');
      byte[] own = checks.bytes(internalName);
      if (own != null) {
        return defineClass(name, own, 0, own.length);
      }
      return (mayHaveKits || !WatchingLoader.isKits(name))
              && studentFiles.bytes(internalName) != null
          ? students.loadClass(name)
          : getParent().loadClass(name);
    }
  }
}
