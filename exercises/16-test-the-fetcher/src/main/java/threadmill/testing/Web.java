package threadmill.testing;

import java.net.URI;
import java.util.concurrent.CompletableFuture;

/**
 * Where a fetcher gets pages from. Given. Tests bring the web that they need: {@link FakeWeb}, or
 * one of their own.
 */
@FunctionalInterface
public interface Web {

  /**
   * Sends a request for a page. Any thread may call this.
   *
   * @return completes with the text of the page, or fails; cancelling it ends the request
   */
  CompletableFuture<String> get(URI page);
}
