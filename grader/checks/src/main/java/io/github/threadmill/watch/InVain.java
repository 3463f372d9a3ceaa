package io.github.threadmill.watch;

import java.util.IdentityHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How often one thread has asked at one place in vain, since it last got an answer there. Used by
 * that thread alone.
 */
final class InVain {

  /** Whoever goes round comes back to the first ones; to ask ten thousand once each is no wait. */
  private static final int KEPT = 64;

  /** So many are asked by nobody who does not wait, each of them a new one or not. */
  static final int EVER = 100 * SpinSites.MANY;

  private final IdentityHashMap<Object, AtomicInteger> times = new IdentityHashMap<>();
  private int all;

  /** Counts once more, and says whether this is the time that makes it a wait. */
  boolean isOnceTooOften(Object asked) {
    all++;
    if (times.size() < KEPT) {
      times.putIfAbsent(asked, new AtomicInteger());
    }
    AtomicInteger own = times.get(asked);
    boolean sameTooOften = own != null && own.incrementAndGet() == SpinSites.MANY;
    return sameTooOften || all == EVER;
  }
}
