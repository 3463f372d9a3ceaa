package io.github.threadmill.work;

import java.time.Duration;
import java.util.function.IntSupplier;

/**
 * A place that items leave only when so many of them have come, or when nobody has come for as long
 * as the floor is patient. Nobody waits there any more once it has been left. Thread-safe.
 */
public final class Rendezvous {

  /** How long those who have met stay on, in case that one too many is on its way. */
  private static final int LOOKS = 10;

  private static final Duration LOOK = Duration.ofMillis(30);

  private final int parties;
  private final Movement movement;
  private final IntSupplier peak;
  private int arrived;
  private boolean broken;

  Rendezvous(int parties, Movement movement, IntSupplier peak) {
    if (parties < 1) {
      throw new IllegalArgumentException("parties must be > 0, was " + parties);
    }
    this.parties = parties;
    this.movement = movement;
    this.peak = peak;
  }

  /** Waits for the others. */
  public void arrive() {
    int place = movement.move(() -> ++arrived);
    if (place > parties) {
      return;
    }
    if (!movement.await(() -> broken || arrived >= parties)) {
      movement.move(() -> broken = true);
    }
  }

  /**
   * Waits for the others, and with them for one more than there may be: for 300 ms, which a thread
   * that is ready to run does not need even on a busy machine.
   */
  public void arriveAndListen() {
    arrive();
    if (met()) {
      movement.listen(() -> arrived > parties || peak.getAsInt() > parties, LOOKS, LOOK);
    }
  }

  /** Whether all came before anybody left. */
  public boolean met() {
    return movement.read(() -> !broken && arrived >= parties);
  }
}
