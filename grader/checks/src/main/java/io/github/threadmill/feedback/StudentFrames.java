package io.github.threadmill.feedback;

import java.util.List;
import java.util.Optional;

/** Picks the frames of a stack that are the student's own. */
public final class StudentFrames {

  private StudentFrames() {}

  /**
   * The line of the student's that is nearest to the top of a stack.
   *
   * @param stack innermost call first
   * @param studentPackage the package that the student's code is in; packages below it count too
   */
  public static Optional<Place> top(List<StackTraceElement> stack, String studentPackage) {
    return stack.stream()
        .filter(frame -> isStudents(frame, studentPackage))
        .flatMap(frame -> place(frame).stream())
        .findFirst();
  }

  /**
   * The name of the loader that defines the checks' classes, which stand in the student's package
   * too.
   */
  public static final String CHECK_LOADER = "threadmill-checks";

  /** The name of the loaders that define the student's classes, whatever these are called. */
  public static final String STUDENT_LOADER = "threadmill-students";

  /** Whether a frame is in the student's package and in none of the checks' classes. */
  public static boolean isStudents(StackTraceElement frame, String studentPackage) {
    return frame.getClassName().startsWith(studentPackage + ".")
        && frame.getFileName() != null
        && !isOfChecks(frame);
  }

  /** By its loader; by its name only where the stack does not say who loaded it. */
  private static boolean isOfChecks(StackTraceElement frame) {
    String loader = frame.getClassLoaderName();
    return !STUDENT_LOADER.equals(loader)
        && (CHECK_LOADER.equals(loader) || outermost(frame.getClassName()).endsWith("Checks"));
  }

  private static Optional<Place> place(StackTraceElement frame) {
    String file = frame.getFileName();
    return file == null
        ? Optional.empty()
        : Place.of(outermost(frame.getClassName()), file, frame.getLineNumber());
  }

  private static String outermost(String className) {
    int dollar = className.indexOf('$');
    return dollar < 0 ? className : className.substring(0, dollar);
  }
}
