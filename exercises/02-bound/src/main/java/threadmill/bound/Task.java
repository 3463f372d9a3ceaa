package threadmill.bound;

/**
 * Something to be profiled. Computes on the thread that calls, and waits for nothing but what the
 * world offers. Given.
 *
 * @param <T> what it returns
 */
@FunctionalInterface
public interface Task<T> {

  /**
   * @param world what it may wait for
   * @return anything, null as well
   * @throws Exception whatever goes wrong
   */
  T run(World world) throws Exception;
}
