package threadmill.parallel;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

final class Many {

  @SafeVarargs
  static <T> List<T> list(T... all) {
    return new ArrayList<>(Arrays.asList(all));
  }

  static long sum(long... numbers) {
    return Arrays.stream(numbers).sum();
  }

  static long all(Long one, Object... more) {
    return sum(one) + more.length + sum(list(1L, 2L).stream().mapToLong(Long::longValue).toArray());
  }
}
