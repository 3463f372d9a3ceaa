package threadmill.coroutine;

import io.github.threadmill.api.NotImplementedYet;
import java.util.function.Supplier;

/** Calls that may throw. */
final class Tried {

  private Tried() {}

  /**
   * Makes a call that should throw one particular object.
   *
   * @return {@code the very object}, {@code IllegalStateException around it}, {@code
   *     IllegalStateException}, or {@code returned 7}
   */
  static String expecting(Throwable due, Supplier<?> call) {
    try {
      return "returned " + call.get();
    } catch (NotImplementedYet marker) {
      throw marker;
    } catch (Throwable thrown) { // whatever the student's code throws is looked at
      if (thrown == due) {
        return "the very object";
      }
      return thrown.getClass().getSimpleName() + (isIn(due, thrown) ? " around it" : "");
    }
  }

  /** As above, for a call that should be refused: {@code refused}, or what it did instead. */
  static String expectingRefusal(Supplier<?> call) {
    String found = expecting(null, call);
    return found.equals("IllegalStateException") ? "refused" : found;
  }

  static Supplier<?> of(Runnable call) {
    return () -> {
      call.run();
      return "";
    };
  }

  private static boolean isIn(Throwable due, Throwable thrown) {
    Throwable each = thrown;
    for (int depth = 0; due != null && each != null && depth < 10; depth++) {
      if (each == due) {
        return true;
      }
      each = each.getCause();
    }
    return false;
  }
}
