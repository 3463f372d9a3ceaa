package io.github.threadmill.network;

import java.time.Duration;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something that requests wait for. Guarded by the ledger of the site. */
abstract sealed class Hold {

  private final Set<Visit> held = new LinkedHashSet<>();
  private @Nullable Verdict settled;
  private long lastMove;
  private int excused;

  /** Whether so many held requests are enough. */
  abstract boolean opens(int held);

  /** What to say when nothing came for so long, or null if this may take for ever. */
  abstract @Nullable String whyBroken(int held, String patience);

  void enter(Visit visit, long now) {
    lastMove = now;
    if (settled != null) {
      visit.decide(settled);
      return;
    }
    visit.heldBy(this);
    held.add(visit);
    openIfEnough();
  }

  void leave(Visit visit) {
    held.remove(visit);
  }

  void openIfEnough() {
    if (settled == null && opens(held.size())) {
      settle(new Verdict.Go());
    }
  }

  /**
   * Breaks if nothing has moved for the time of patience.
   *
   * @param mayMove whether the client is held up by the machine, or spins
   * @return nanoseconds after which to ask again
   */
  long breakIfQuiet(long lastArrival, long now, Duration patience, boolean mayMove) {
    long left = patience.toNanos() - (now - Math.max(lastArrival, lastMove));
    if (left > 0) {
      return left;
    }
    if (mayMove && excused < Ledger.EXCUSES) {
      excused++;
      lastMove = now;
      return patience.toNanos();
    }
    String why = whyBroken(held.size(), Patience.inWords(patience));
    if (why != null && settled == null) {
      settle(new Verdict.Broken(why));
    }
    return patience.toNanos();
  }

  void moved(long now) {
    lastMove = now;
  }

  /** Whether it ends by itself when nothing comes. */
  boolean willBreak() {
    return settled == null && whyBroken(held.size(), "") != null;
  }

  boolean isSettled() {
    return settled != null;
  }

  Meeting meeting() {
    return switch (settled) {
      case null -> Meeting.WAITING;
      case Verdict.Go _ -> Meeting.MET;
      case Verdict.Broken _, Verdict.Gone _ -> Meeting.BROKEN;
    };
  }

  private void settle(Verdict verdict) {
    settled = verdict;
    held.forEach(visit -> visit.decide(verdict));
    held.clear();
  }

  /** Opens when n requests are held at the same time. */
  static final class Barrier extends Hold {
    private final int requests;

    Barrier(int requests) {
      this.requests = requests;
    }

    @Override
    boolean opens(int held) {
      return held >= requests;
    }

    @Override
    String whyBroken(int held, String patience) {
      return "barrier of %d broken: %d %s there, none came for %s"
          .formatted(requests, held, held == 1 ? "request was" : "requests were", patience);
    }
  }

  /** Opens when every page but one has been asked for. */
  static final class OthersFirst extends Hold {
    private final int page;
    private final int pages;
    private final BitSet asked;

    /**
     * @param asked the pages that were asked for, kept up to date by the ledger
     */
    OthersFirst(int page, int pages, BitSet asked) {
      this.page = page;
      this.pages = pages;
      this.asked = asked;
    }

    @Override
    boolean opens(int held) {
      return others() == pages - 1;
    }

    @Override
    String whyBroken(int held, String patience) {
      return "page %d waits for the %d other pages: %d %s asked for, none came for %s"
          .formatted(page, pages - 1, others(), others() == 1 ? "was" : "were", patience);
    }

    private int others() {
      return asked.cardinality() - (asked.get(page) ? 1 : 0);
    }
  }

  /** Opens when somebody opens it, if ever. */
  static final class Door extends Hold {
    private boolean open;

    void open() {
      open = true;
      openIfEnough();
    }

    @Override
    boolean opens(int held) {
      return open;
    }

    @Override
    @Nullable String whyBroken(int held, String patience) {
      return null;
    }
  }
}
