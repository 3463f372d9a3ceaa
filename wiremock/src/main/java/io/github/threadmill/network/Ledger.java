package io.github.threadmill.network;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The truth of one site: what arrived, what is in flight, what is held. Thread-safe: one lock
 * guards it and its visits, holds and limits, so that every count in it belongs to one moment.
 */
final class Ledger {

  /** A request that just ended, and how many were left in flight. */
  record Ended(Exchange exchange, int inFlight) {}

  /** How often the silence of a client that would go on if it could is overlooked. */
  static final int EXCUSES = 3;

  private final Patience patience;
  private final Client client;
  private final Rest rest;
  private final Consumer<Ended> listener;
  private final long origin = System.nanoTime();
  private final List<Visit> visits = new ArrayList<>();
  private final Map<String, Integer> admitted = new HashMap<>();
  private final BitSet pagesAsked = new BitSet();
  private final Map<String, Hold> holds = new HashMap<>();
  private final Map<String, Hold.Door> doors = new HashMap<>();
  private Journal last = new Journal(List.of(), 0, 0, 0, Meeting.NONE);
  private long lastInstant;
  private long lastArrival;
  private int inFlight;
  private int peakInFlight;
  private int connections;
  private int openConnections;
  private boolean closed;

  /**
   * @param listener told of every end, under the lock: it must neither wait nor call back
   */
  Ledger(Patience patience, Client client, Consumer<Ended> listener) {
    this.patience = patience;
    this.client = client;
    this.rest = new Rest(client, patience.rest(), this::lastMove);
    this.listener = listener;
  }

  synchronized int connectionOpened() {
    instant();
    openConnections++;
    notifyAll();
    return ++connections;
  }

  synchronized void connectionClosed() {
    instant();
    openConnections--;
    notifyAll();
  }

  /** Counts a request; one that its limit refuses has ended when this returns. */
  synchronized Visit arrive(int connection, Route route, String path) {
    lastArrival = instant();
    Visit visit = new Visit(this, route, path, connection, lastArrival);
    visits.add(visit);
    inFlight++;
    peakInFlight = Math.max(peakInFlight, inFlight);
    if (route.page() >= 0) {
      pagesAsked.set(route.page());
    }
    Limit limit = route.limit();
    if (limit != null && !limit.admits()) {
      visit.status = 429;
      finish(visit, Ending.REFUSED);
    } else {
      visit.occurrence = admitted.merge(path, 1, Integer::sum);
      if (limit != null) {
        limit.enter();
      }
    }
    holds.values().forEach(Hold::openIfEnough);
    notifyAll();
    return visit;
  }

  /** Ends a request, once: whatever is said of it later is too late. */
  synchronized void end(Visit visit, Ending ending) {
    if (closed || !visit.inFlight()) {
      return;
    }
    Limit limit = visit.route.limit();
    if (limit != null) {
      limit.leave();
    }
    finish(visit, ending);
  }

  synchronized void status(Visit visit, int status) {
    visit.status = status;
  }

  private void finish(Visit visit, Ending ending) {
    inFlight--;
    visit.end(ending, instant());
    listener.accept(new Ended(visit.exchange(), inFlight));
    notifyAll();
  }

  /** The barrier for so many requests; if it is to repeat and is settled, the next one. */
  synchronized Hold barrier(int requests, boolean repeat) {
    Hold known = holds.get("together " + requests);
    if (known == null || (repeat && known.isSettled())) {
      known = new Hold.Barrier(requests);
      holds.put("together " + requests, known);
    }
    return known;
  }

  /** What holds a page until all others were asked for. */
  synchronized Hold othersFirst(int page, int pages) {
    return holds.computeIfAbsent(
        "others than " + page, _ -> new Hold.OthersFirst(page, pages, pagesAsked));
  }

  /** The door of that name, closed at first. */
  synchronized Hold.Door door(String name) {
    return doors.computeIfAbsent(name, _ -> new Hold.Door());
  }

  synchronized void openDoor(String name) {
    door(name).open();
  }

  /** Waits until the hold lets this request go, breaks, or the request ends. */
  Verdict await(Visit visit, Hold hold) throws InterruptedException {
    synchronized (this) {
      if (closed || !visit.inFlight()) {
        return new Verdict.Gone();
      }
      hold.enter(visit, elapsed());
    }
    long wait = patience.hold().toNanos();
    while (true) {
      long due = System.nanoTime() + wait;
      Verdict verdict = visit.await(wait);
      if (verdict != null) {
        return verdict;
      }
      wait = askAgain(hold, System.nanoTime() - due, client.mayMove());
    }
  }

  /**
   * Silence proves nothing while it is the network's own turn, nor does it where a thread that
   * wakes far too late shows that the machine stood still.
   */
  private synchronized long askAgain(Hold hold, long late, boolean mayMove) {
    long now = elapsed();
    if (late > patience.hold().toNanos() / 4 || isAnswering()) {
      hold.moved(now);
    }
    return hold.breakIfQuiet(lastInstant, now, patience.hold(), mayMove);
  }

  /** Whether a request has no answer yet and is held by nothing: the next move is the network's. */
  synchronized boolean isAnswering() {
    return visits.stream()
        .anyMatch(
            visit ->
                visit.inFlight() && (visit.withheld || (visit.status == 0 && !visit.isHeld())));
  }

  /** Whether a request has no answer yet and gets one even if nobody does anything. */
  synchronized boolean willAnswer() {
    return isAnswering()
        || visits.stream().anyMatch(visit -> visit.inFlight() && visit.isHeldForAWhile());
  }

  /** Waits until the client has come to rest, or had its time to. */
  void awaitRest(Visit visit) throws InterruptedException {
    withhold(visit, true);
    try {
      rest.next().get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    } finally {
      withhold(visit, false);
    }
  }

  private synchronized void withhold(Visit visit, boolean now) {
    visit.withheld = now;
  }

  boolean awaitArrivals(int requests) {
    return awaitQuietly(() -> visits.size() >= requests, this::lastArrival, this::isAnswering);
  }

  boolean awaitQuiet() {
    return awaitQuietly(() -> inFlight == 0, this::lastInstant, () -> false);
  }

  boolean awaitDisconnected() {
    return awaitQuietly(() -> openConnections == 0, this::lastInstant, () -> false);
  }

  /**
   * @param ourTurn whether the network has to move before anything else can
   */
  private synchronized boolean awaitQuietly(
      BooleanSupplier reached, LongSupplier lastMove, BooleanSupplier ourTurn) {
    long started = elapsed();
    int excuses = EXCUSES;
    while (!reached.getAsBoolean() && !closed) {
      long moved = Math.max(started, lastMove.getAsLong());
      long left = patience.await().toMillis() - (elapsed() - moved) / 1_000_000;
      if (left <= 0) {
        if (!ourTurn.getAsBoolean() && (excuses-- == 0 || !client.mayMove())) {
          return false;
        }
        started = elapsed();
        left = patience.await().toMillis();
      }
      try {
        wait(left);
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return reached.getAsBoolean();
  }

  synchronized Journal journal() {
    return closed ? last : written();
  }

  /** Keeps the journal as it is now; whatever ends later is not seen. */
  synchronized void close() {
    if (!closed) {
      last = written();
      closed = true;
      rest.close();
      notifyAll();
    }
  }

  /**
   * Lets every held request go. Only once its connection is dropped, or its client would be
   * answered.
   */
  synchronized void dismiss() {
    visits.stream().filter(Visit::inFlight).forEach(Visit::gone);
  }

  private Journal written() {
    return new Journal(
        visits.stream().map(Visit::exchange).toList(),
        peakInFlight,
        connections,
        openConnections,
        meeting());
  }

  /**
   * Of several barriers, a broken one tells more than one that waits, and that more than one met.
   */
  private Meeting meeting() {
    return holds.values().stream()
        .filter(Hold.Barrier.class::isInstance)
        .map(Hold::meeting)
        .max(Comparator.naturalOrder())
        .orElse(Meeting.NONE);
  }

  private long lastArrival() {
    return lastArrival;
  }

  private long lastInstant() {
    return lastInstant;
  }

  private synchronized long lastMove() {
    return lastInstant;
  }

  private long elapsed() {
    return System.nanoTime() - origin;
  }

  /** Now, and later than any instant before: a coarse clock must not make two events one. */
  private long instant() {
    lastInstant = Math.max(lastInstant + 1, elapsed());
    return lastInstant;
  }
}
