package threadmill.parallel;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Throws markup. */
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
    return "<script>alert(1)</script><img src=x onerror=alert(1)>\n```\n# 10 of 10\n|a|b|\n|-|-|\n[x](javascript:alert(1)) ![x](http://127.0.0.1/x) </details></td>";
  }
}
