package io.github.threadmill.network;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many pages a site has and what they do: {@code
 * SitePlan.pages(10).delay(ofMillis(100)).limit(4)}. Immutable; every method returns another plan.
 * A page behaves as the site does, except for the kinds of behaviour that {@link #page} replaces.
 *
 * @param pages how many pages there are, numbered from 0
 * @param bodySize bytes of a page's text; a shorter one than the page's number and nonce is not to
 *     be had
 * @param limit the most requests in flight at the same time, or 0 for no limit
 * @param bodiesWithheld whether texts follow their heads only when the client has come to rest
 * @param everywhere what every page does, a later behaviour replacing an earlier one of its kind
 * @param own what single pages do instead
 */
public record SitePlan(
    int pages,
    int bodySize,
    int limit,
    boolean bodiesWithheld,
    List<PageBehaviour> everywhere,
    Map<Integer, List<PageBehaviour>> own) {

  public SitePlan {
    Range.positive("pages", pages);
    if (bodySize < 0 || limit < 0) {
      throw new IllegalArgumentException(
          "bodySize and limit must be >= 0, were " + bodySize + " and " + limit);
    }
    everywhere = List.copyOf(everywhere);
    own = Map.copyOf(own);
    for (int page : own.keySet()) {
      if (page < 0 || page >= pages) {
        throw new IllegalArgumentException("page must be 0 to " + (pages - 1) + ", was " + page);
      }
    }
  }

  /** So many pages that answer at once. */
  public static SitePlan pages(int pages) {
    return new SitePlan(pages, 0, 0, false, List.of(), Map.of());
  }

  /** Fills the text of every page up to so many bytes. */
  public SitePlan bodySize(int bytes) {
    return new SitePlan(pages, bytes, limit, bodiesWithheld, everywhere, own);
  }

  /**
   * Turns away every request that finds k others in flight: status 429, at once. All others are
   * answered only when their client has come to rest, so that a request too many, if there is one,
   * always finds them in flight.
   */
  public SitePlan limit(int k) {
    Range.positive("limit", k);
    return new SitePlan(pages, bodySize, k, bodiesWithheld, everywhere, own);
  }

  /**
   * Sends the head of every answer, and its text only when the client has come to rest once more: a
   * client that takes the head for the end of the request shows what it does then.
   */
  public SitePlan bodiesAtRest() {
    return new SitePlan(pages, bodySize, limit, true, everywhere, own);
  }

  /** Answers after a fixed time. */
  public SitePlan delay(Duration time) {
    return with(PageBehaviour.delay(time));
  }

  /** Answers after a random time between both. */
  public SitePlan randomDelay(Duration from, Duration to, long seed) {
    return with(PageBehaviour.randomDelay(from, to, seed));
  }

  /** Answers with this status. */
  public SitePlan status(int code) {
    return with(PageBehaviour.status(code));
  }

  /** Breaks every connection. */
  public SitePlan fault(Fault fault) {
    return with(PageBehaviour.fault(fault));
  }

  /** Sends every text in so many parts, spread evenly over the time. */
  public SitePlan dribble(int chunks, Duration total) {
    return with(PageBehaviour.dribble(chunks, total));
  }

  /**
   * A barrier for all pages: answers once n requests are held at the same time, and everything at
   * once from then on. It breaks when no request arrives for 5 s although some are held: they, and
   * all later ones, get status 504.
   */
  public SitePlan together(int n) {
    return with(PageBehaviour.together(n));
  }

  /** Answers once {@link Site#release} was called. */
  public SitePlan held() {
    return with(PageBehaviour.held());
  }

  /** Answers once its client has come to rest; see {@link PageBehaviour.AtRest}. */
  public SitePlan atRest() {
    return with(PageBehaviour.atRest());
  }

  /** Never answers: held until the client goes away or the site closes. */
  public SitePlan never() {
    return with(PageBehaviour.never());
  }

  /** Fails the first requests of each page with this status. */
  public SitePlan failFirst(int times, int status) {
    return with(PageBehaviour.failFirst(times, status));
  }

  /** Adds behaviours of one page; each replaces the site's behaviour of the same kind. */
  public SitePlan page(int page, PageBehaviour... behaviours) {
    Map<Integer, List<PageBehaviour>> more = new TreeMap<>(own);
    more.merge(page, List.of(behaviours), SitePlan::joined);
    return new SitePlan(pages, bodySize, limit, bodiesWithheld, everywhere, more);
  }

  /** What one page does: the site's behaviours first, then its own, which prevail. */
  List<PageBehaviour> of(int page) {
    return joined(everywhere, own.getOrDefault(page, List.of()));
  }

  private SitePlan with(PageBehaviour behaviour) {
    return new SitePlan(
        pages, bodySize, limit, bodiesWithheld, joined(everywhere, List.of(behaviour)), own);
  }

  private static List<PageBehaviour> joined(List<PageBehaviour> one, List<PageBehaviour> other) {
    List<PageBehaviour> all = new ArrayList<>(one);
    all.addAll(other);
    return List.copyOf(all);
  }
}
