package io.github.threadmill.network;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One request between its arrival and its end. What changes is guarded by the ledger that made it,
 * except for the verdict, which the request's thread waits for.
 */
final class Visit {

  final Ledger ledger;
  final Route route;
  final String path;
  final int connection;
  final long arrival;
  private final CompletableFuture<Verdict> verdict = new CompletableFuture<>();

  /** How often its path had been asked for when it came, itself included; 0 if it was refused. */
  int occurrence;

  int status;

  /** Whether its answer is there and waits for its client to come to rest. */
  boolean withheld;

  long end = -1;
  Ending ending = Ending.IN_FLIGHT;
  private boolean broken;
  private @Nullable Hold hold;

  Visit(Ledger ledger, Route route, String path, int connection, long arrival) {
    this.ledger = ledger;
    this.route = route;
    this.path = path;
    this.connection = connection;
    this.arrival = arrival;
  }

  /** Whether it may be served; otherwise its limit has refused it. */
  boolean admitted() {
    return occurrence > 0;
  }

  boolean inFlight() {
    return ending == Ending.IN_FLIGHT;
  }

  /** Ends it; an answer that says that a hold broke is no usual answer. */
  void end(Ending how, long when) {
    ending = how == Ending.ANSWERED && broken ? Ending.BROKEN : how;
    end = when;
    gone();
  }

  boolean isHeld() {
    return hold != null && !hold.isSettled();
  }

  /** Whether it is held by something that gives up when nothing comes. */
  boolean isHeldForAWhile() {
    return hold != null && hold.willBreak();
  }

  void heldBy(Hold newHold) {
    hold = newHold;
  }

  /** Stops waiting for whatever it is held by. */
  void gone() {
    if (hold != null) {
      hold.leave(this);
    }
    verdict.complete(new Verdict.Gone());
  }

  void decide(Verdict decision) {
    broken |= decision instanceof Verdict.Broken;
    verdict.complete(decision);
  }

  /** The verdict, or null if there is none after so many nanoseconds. */
  @Nullable Verdict await(long nanoseconds) throws InterruptedException {
    try {
      return verdict.get(nanoseconds, TimeUnit.NANOSECONDS);
    } catch (TimeoutException stillHeld) {
      return null;
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  Exchange exchange() {
    return new Exchange(route.page(), path, connection, arrival, end, status, ending);
  }
}
