package io.github.threadmill.lab;

import io.github.threadmill.feedback.StudentFrames;
import io.github.threadmill.watch.ClassFiles;
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

  CheckLoader(ClassFiles checks, ClassLoader students, ClassFiles studentFiles, ClassLoader kit) {
    super(StudentFrames.CHECK_LOADER, kit);
    this.checks = checks;
    this.students = students;
    this.studentFiles = studentFiles;
  }

  /** The same classes once more, the student's without watch. */
  FreshClasses again(UnaryOperator<byte[]> change, Predicate<String> visible) {
    return FreshClasses.of(studentFiles, checks, change, visible);
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
      return studentFiles.bytes(internalName) != null
          ? students.loadClass(name)
          : getParent().loadClass(name);
    }
  }
}
