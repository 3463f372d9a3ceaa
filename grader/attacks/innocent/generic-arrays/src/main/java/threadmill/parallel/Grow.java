package threadmill.parallel;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;

final class Grow {

  static <T> T[] grow(T[] all) {
    @SuppressWarnings("unchecked")
    T[] larger = (T[]) Array.newInstance(all.getClass().getComponentType(), all.length * 2);
    System.arraycopy(all, 0, larger, 0, all.length);
    return larger;
  }

  static <T> T[] of(Class<T> type, List<?> all) {
    return all.stream().filter(type::isInstance).map(type::cast).toArray(length -> Arrays.copyOf(grow(type.getEnumConstants()), length));
  }
}
