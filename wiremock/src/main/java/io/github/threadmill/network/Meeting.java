package io.github.threadmill.network;

/**
 * What became of a site's barrier, see {@link SitePlan#together(int)}. The later constant tells
 * more.
 */
public enum Meeting {
  /** No request has come to a barrier. */
  NONE,
  /** As many requests as asked for were held at the same time. */
  MET,
  /** Requests are held, and the others have not come yet. */
  WAITING,
  /** No request came for a while although some were held. */
  BROKEN
}
