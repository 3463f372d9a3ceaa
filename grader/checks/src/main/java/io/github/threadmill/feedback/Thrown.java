package io.github.threadmill.feedback;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An exception of a student's code as plain values: its own methods are asked once, where it was
 * thrown, and never again.
 *
 * @param type the class's simple name
 * @param message its message, shortened; null where it has none or could not be asked
 * @param at the topmost line of the student's own code, where there is one
 * @param cause what caused it
 */
public record Thrown(
    String type, @Nullable String message, @Nullable Place at, @Nullable Thrown cause) {

  private static final int LONGEST_MESSAGE = 300;
  private static final int DEEPEST = 5;

  /**
   * Copies an exception.
   *
   * @param studentPackage the package that the student's code is in
   */
  public static Thrown of(Throwable throwable, String studentPackage) {
    return of(throwable, studentPackage, DEEPEST);
  }

  private static Thrown of(Throwable throwable, String studentPackage, int depth) {
    Throwable cause = depth == 0 ? null : causeOf(throwable);
    return new Thrown(
        nameOf(throwable.getClass()),
        messageOf(throwable),
        placeOf(throwable, studentPackage),
        cause == null ? null : of(cause, studentPackage, depth - 1));
  }

  /** The innermost cause. */
  public Thrown root() {
    return cause == null ? this : cause.root();
  }

  /** The student's line nearest to the root of the matter. */
  public Optional<Place> place() {
    Thrown root = root();
    return Optional.ofNullable(root.at != null ? root.at : at);
  }

  @Override
  public String toString() {
    return message == null ? type : type + ": " + message;
  }

  /** An exception without a name of its own goes by what it extends. */
  private static String nameOf(Class<?> type) {
    String name = type.getSimpleName();
    return name.isEmpty() && type.getSuperclass() != null ? nameOf(type.getSuperclass()) : name;
  }

  /**
   * What caused an exception; null where nothing did, or where its own method does not say. Never
   * throws, whatever that method does.
   */
  public static @Nullable Throwable causeOf(Throwable throwable) {
    try {
      Throwable cause = throwable.getCause();
      return cause == throwable ? null : cause;
    } catch (Throwable itsOwn) {
      return null;
    }
  }

  /**
   * What an exception says of itself, with its class's full name; that name alone where it throws
   * instead. Never throws.
   */
  public static String textOf(@Nullable Throwable throwable) {
    try {
      return String.valueOf(throwable);
    } catch (Throwable itsOwn) {
      return throwable == null ? "null" : throwable.getClass().getName();
    }
  }

  private static @Nullable String messageOf(Throwable throwable) {
    try {
      String message = throwable.getMessage();
      return message == null || message.length() <= LONGEST_MESSAGE
          ? message
          : message.substring(0, LONGEST_MESSAGE) + "…";
    } catch (Throwable itsOwn) {
      return null;
    }
  }

  private static @Nullable Place placeOf(Throwable throwable, String studentPackage) {
    try {
      return StudentFrames.top(Arrays.asList(throwable.getStackTrace()), studentPackage)
          .orElse(null);
    } catch (Throwable itsOwn) {
      return null;
    }
  }
}
