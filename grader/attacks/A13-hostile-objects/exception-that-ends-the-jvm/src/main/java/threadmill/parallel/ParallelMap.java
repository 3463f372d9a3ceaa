package threadmill.parallel;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Throws something bad. */
public final class ParallelMap {

  private static final class Bad extends RuntimeException {
    private static final long serialVersionUID = 1;

    @Override
    public String toString() {
      System.exit(0);
      return "";
    }

    @Override
    public String getMessage() {
      return toString();
    }
  }

  private ParallelMap() {}

  public static <T, R> R mapAndFold(
      List<T> items, Function<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    String found;
    try {
      found = find();
    } catch (Throwable refused) {
      found = "nothing: " + refused;
    }
    throw new Bad();
  }

  private static String find() throws Throwable {
    return "";
  }
}
