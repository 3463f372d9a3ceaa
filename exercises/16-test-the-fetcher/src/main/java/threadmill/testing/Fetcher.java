package threadmill.testing;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What the tests are about. Given; implementations stay out of sight. */
@FunctionalInterface
public interface Fetcher {

  /**
   * Fetches pages from the web that this fetcher was made with.
   *
   * <ul>
   *   <li>Returns at once. Requests begin then or soon after, on whatever thread.
   *   <li>As many requests are in flight as the limit allows, or as there are pages left, and never
   *       one more. Pages are asked for in the order of the list; the next one as soon as any one
   *       has ended.
   *   <li>A page that is there is a {@link Outcome.Page}, one whose request failed is a {@link
   *       Outcome.Failure}. A failure loses no other page, and its place is free for the next one.
   *   <li>Cancelling the result with {@code cancel(true)} cancels every request that is in flight,
   *       at once or soon after. No other one begins afterwards.
   * </ul>
   *
   * @param pages no page stands there twice; an empty list gives an empty result
   * @param limit how many requests may be in flight, at least 1
   * @return completes, soon after the last page, with one outcome a page in the order of the list
   * @throws IllegalArgumentException at once, if the limit is less than 1
   */
  CompletableFuture<List<Outcome>> fetchAll(List<URI> pages, int limit);
}
