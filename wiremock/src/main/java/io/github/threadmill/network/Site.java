package io.github.threadmill.network;

import java.net.URI;
import java.util.List;

/**
 * The pages of one attempt: a port, a path and texts that no other attempt has, and a journal.
 * Thread-safe.
 *
 * <p>The {@code await} methods give up when nothing happens for 7 s, never because the whole takes
 * long. An interrupted one returns false with the thread's interrupt flag set.
 */
public interface Site extends AutoCloseable {

  /** The address of every page, in the order of the plan. */
  List<URI> uris();

  /**
   * The address of one page.
   *
   * @throws IndexOutOfBoundsException if the plan has no such page
   */
  URI uri(int page);

  /**
   * The text that the page answers with: the same on every request, another on every site.
   *
   * @throws IndexOutOfBoundsException if the plan has no such page
   */
  String body(int page);

  /** What the site has seen so far; after {@link #close}, what it had seen by then. */
  Journal journal();

  /**
   * Whether a request has no answer yet and gets one even if nobody does anything: nothing holds
   * it, or only what gives up when nothing comes, however late a busy machine lets it do so.
   */
  boolean willAnswer();

  /** Lets go every request that {@link SitePlan#held()} holds, and holds none from now on. */
  void release();

  /** Waits until n requests have arrived in total; false if no new one arrives for 7 s. */
  boolean awaitArrivals(int n);

  /**
   * Waits until no request is in flight; false if some are and no request comes or ends for 7 s.
   */
  boolean awaitQuiet();

  /** Waits until no connection is open; false if some are and none is opened or closed for 7 s. */
  boolean awaitDisconnected();

  /** Frees the port and drops every connection. The journal stays as it is at this moment. */
  @Override
  void close();
}
