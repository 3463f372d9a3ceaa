package threadmill.parallel;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Says too much. */
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
    throw new IllegalStateException(found);
  }

  private static String find() throws Throwable {
    return "many ".repeat(6_000_000);
  }
}
