package io.github.threadmill.api;

import java.io.IOException;
import java.net.URI;

/**
 * Fetches a page and keeps its caller waiting until the page is there: the only way to the network
 * where it is given. May be used by any number of threads at the same time; each call has a
 * connection to itself.
 */
@FunctionalInterface
public interface BlockingClient {

  /**
   * Fetches a page.
   *
   * @return the text of an answer with status 200
   * @throws IOException if the page cannot be had: another status, a broken connection
   * @throws InterruptedException if the calling thread is interrupted while it waits; the request
   *     has been given up then
   * @throws RuntimeException if the address is none that can be asked for
   */
  String get(URI page) throws IOException, InterruptedException;
}
