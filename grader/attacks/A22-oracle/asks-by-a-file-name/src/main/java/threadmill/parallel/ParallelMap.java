package threadmill.parallel;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Tells by its trace. */
public final class ParallelMap {

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    String found;
    try {
      found = find();
    } catch (Throwable refused) {
      found = "nothing: " + refused;
    }
    IllegalStateException thrown = new IllegalStateException(found);
    thrown.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement("threadmill.parallel.ParallelMap", "x", "Seen" + items + workers + ".java", workers)
        });
    throw thrown;
  }

  private static String find() throws Throwable {
    return "";
  }
}
