package threadmill.coroutine;

import java.util.function.Consumer;

/** Hands out values one by one, in a plain method with loops or recursion. Given. */
@FunctionalInterface
public interface Source<T> {

  /**
   * Hands out all values and returns. There may be no end to them.
   *
   * @param out takes the next value, which is not null
   */
  void run(Consumer<T> out);
}
