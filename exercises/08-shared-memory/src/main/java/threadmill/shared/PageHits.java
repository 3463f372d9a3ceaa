package threadmill.shared;

import io.github.threadmill.api.NotImplementedYet;

/** Counts how often each page was asked for. One object serves all threads. */
public final class PageHits {

  /** Makes a counter with no hits. */
  public PageHits() {}

  /**
   * Counts one hit of a page. No hit is lost, however many threads call at once.
   *
   * @param page any name; a page is known from its first hit on
   */
  public void hit(String page) {
    // TODO count, so that two threads that hit the same page at once make two hits
    throw new NotImplementedYet("PageHits.hit(page)");
  }

  /**
   * How often a page was hit so far: every hit that has returned is counted, whichever thread made
   * it.
   *
   * @return 0 for a page that nobody has hit
   */
  public long hits(String page) {
    // TODO read what other threads have counted
    throw new NotImplementedYet("PageHits.hits(page)");
  }
}
