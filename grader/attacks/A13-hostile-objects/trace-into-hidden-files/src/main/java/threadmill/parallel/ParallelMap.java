package threadmill.parallel;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Points elsewhere. */
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
          new StackTraceElement("threadmill.parallel.ParallelMap", "x", "@SECRET_FILE@", 1),
          new StackTraceElement("threadmill.parallel.ParallelMap", "<script>", "::error::x\n=1+1", 2)
        });
    throw thrown;
  }

  private static String find() throws Throwable {
    return "";
  }
}
