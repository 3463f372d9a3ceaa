package threadmill.session;

import io.github.threadmill.api.NotImplementedYet;
import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/**
 * A session: fetches one page after the other and keeps its connection for the next one. To be
 * closed when it is no longer needed. For one thread at a time.
 */
public final class SessionFetcher implements AutoCloseable {

  private final Duration timeout;

  /**
   * Opens a session.
   *
   * @param timeout how long each request may wait for its answer to begin
   */
  public SessionFetcher(Duration timeout) {
    this.timeout = timeout;
  }

  /**
   * Opens a session for some work, and closes it when the work has ended, well or badly.
   *
   * @param timeout as above
   * @return what the work returned
   * @throws InterruptedException if the thread is interrupted while it waits for a page
   * @throws RuntimeException what the work threw, the very same object
   */
  public static <T> T withSession(Duration timeout, Work<T> work) throws InterruptedException {
    // TODO open a session, do the work with it, close the session whatever happens
    throw new NotImplementedYet("SessionFetcher.withSession(timeout, work)");
  }

  /**
   * Fetches the pages, one after the other, and returns when the last one has ended.
   *
   * @return one outcome a page, in the order of the addresses
   * @throws InterruptedException if the thread is interrupted while it waits for a page
   * @throws IllegalStateException if the session is closed
   */
  public List<Outcome> fetchAll(List<URI> pages) throws InterruptedException {
    // TODO send a request for each page, and make an Outcome of what comes of it
    throw new NotImplementedYet("SessionFetcher.fetchAll(pages)");
  }

  /** Ends the session and its connection. Closing it twice is the same as once. */
  @Override
  public void close() {
    // TODO close what the session has opened
    throw new NotImplementedYet("SessionFetcher.close()");
  }
}
