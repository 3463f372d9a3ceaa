package io.github.threadmill.network;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where a path leads.
 *
 * @param page number of the page, or -1 where pages have no numbers
 * @param text what the page says, or null for what its stub mapping says
 * @param limit what it is counted against, if anything
 * @param bodyAtRest whether the text follows the head only when the client has come to rest
 */
record Route(int page, @Nullable Supplier<String> text, @Nullable Limit limit, boolean bodyAtRest) {

  /** A path of stub mappings alone. */
  static final Route UNNUMBERED = new Route(-1, null, null, false);

  /** Finds the route of a path, null if it leads nowhere. */
  interface Finder {
    @Nullable Route find(String path);
  }
}
