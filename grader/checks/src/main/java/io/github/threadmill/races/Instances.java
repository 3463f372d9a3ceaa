package io.github.threadmill.races;

import io.github.threadmill.api.NotImplementedYet;
import java.lang.reflect.InvocationTargetException;

/** Makes objects of the checks' classes, which make the student's. */
final class Instances {

  private Instances() {}

  /**
   * A new one.
   *
   * @throws RuntimeException what a student's constructor threw, as it is
   * @throws IllegalStateException if the class is not as it must be
   */
  static <T> T of(Class<?> type, Class<T> as) {
    try {
      return as.cast(type.getConstructor().newInstance());
    } catch (InvocationTargetException thrown) {
      throw unchecked(thrown.getTargetException());
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException(
          type.getName() + " must be public and have a public constructor without parameters",
          broken);
    }
  }

  /** Makes each operation once, so that a stub is met as what it is: not started. */
  static void meetMarker(Model model) {
    for (Operation operation : model.operations()) {
      try {
        operation.call().call();
      } catch (NotImplementedYet marker) {
        throw marker;
      } catch (Exception | LinkageError | AssertionError result) {
        // Operations may throw; whether that is right is not the question here.
      }
    }
  }

  static RuntimeException unchecked(Throwable thrown) {
    return switch (thrown) {
      case RuntimeException runtime -> runtime;
      case Error error -> throw error;
      default -> new IllegalStateException("the constructor threw " + thrown, thrown);
    };
  }
}
