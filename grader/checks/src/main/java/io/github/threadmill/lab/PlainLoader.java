package io.github.threadmill.lab;

import io.github.threadmill.feedback.StudentFrames;
import io.github.threadmill.watch.ClassFiles;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Defines a student's classes without watch, changed on the way, and hides the kit from them. */
final class PlainLoader extends ClassLoader {

  private final ClassFiles students;
  private final UnaryOperator<byte[]> change;
  private final Predicate<String> visible;

  PlainLoader(
      ClassFiles students,
      ClassLoader kit,
      UnaryOperator<byte[]> change,
      Predicate<String> visible) {
    super(StudentFrames.STUDENT_LOADER, kit);
    this.students = students;
    this.change = change;
    this.visible = visible;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      byte[] own = students.bytes(name.replace('.', '/'));
      if (own != null) {
        byte[] changed = change.apply(own);
        return defineClass(name, changed, 0, changed.length);
      }
      if (!visible.test(name)) {
        throw new ClassNotFoundException(name + " is not open to an exercise's code");
      }
      return getParent().loadClass(name);
    }
  }
}
