package threadmill.session;

/**
 * What is to be done with a session. Given; the checks bring work of their own.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
public interface Work<T> {

  /**
   * Does the work.
   *
   * @param session open for as long as the work takes
   * @return what comes of it
   * @throws InterruptedException if the thread is interrupted while it waits for a page
   */
  T with(SessionFetcher session) throws InterruptedException;
}
