package io.github.threadmill.costs;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import java.util.List;

/**
 * The reference of one exercise, called as all others are. Implemented by {@value
 * FetcherMain#REFERENCE} in {@code solutions/<id>/costs/src/main/java}.
 */
public interface PageFetcher {

  /** Its way to fetch pages, in a few words. */
  String title();

  /** How many requests it has in flight at the same time as long as none is answered. */
  int inFlight(int pages);

  /** Fetches the pages and waits for the last one; whatever it has opened is closed then. */
  List<Outcome> fetchAll(List<URI> pages) throws InterruptedException;
}
