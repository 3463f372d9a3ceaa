package io.github.threadmill.network;

import java.time.Duration;

/**
 * One thing that a page does: waits, holds, fails, answers slowly. A page has at most one behaviour
 * of each kind; the kinds are the delay, the hold, the answer (status or fault), the pace (dribble)
 * and first failures.
 */
public sealed interface PageBehaviour {

  /** Answers after a fixed time. */
  record Delay(Duration time) implements PageBehaviour {
    public Delay {
      Range.notNegative("delay", time);
    }
  }

  /**
   * Answers after a random time, even between both bounds. The n-th request of a page waits equally
   * long on every run with the same seed, whatever the other pages do.
   */
  record RandomDelay(Duration from, Duration to, long seed) implements PageBehaviour {
    public RandomDelay {
      Range.notNegative("from", from);
      if (to.compareTo(from) < 0) {
        throw new IllegalArgumentException("to must be >= " + from + ", was " + to);
      }
    }
  }

  /** Answers with this status, and with the page's text all the same. */
  record Status(int code) implements PageBehaviour {
    public Status {
      Range.status(code);
    }
  }

  /** Breaks the connection. */
  record Broken(Fault fault) implements PageBehaviour {}

  /** Sends the text in so many parts, spread evenly over the time. */
  record Dribble(int chunks, Duration total) implements PageBehaviour {
    public Dribble {
      Range.positive("chunks", chunks);
      Range.notNegative("total", total);
    }
  }

  /** Answers once n requests are held at the same time; see {@link SitePlan#together(int)}. */
  record Together(int requests) implements PageBehaviour {
    public Together {
      Range.positive("together", requests);
    }
  }

  /** Answers once {@link Site#release} was called. */
  record Held() implements PageBehaviour {}

  /** Answers once every other page of the site has been asked for; broken as a barrier is. */
  record AfterAllOthers() implements PageBehaviour {}

  /**
   * Answers once its client has come to rest: once it has sent all that it sends without this
   * answer, and taken all other answers that it gets.
   */
  record AtRest() implements PageBehaviour {}

  /** Never answers. */
  record Never() implements PageBehaviour {}

  /** Is not held, although the other pages of the site are. */
  record NotHeld() implements PageBehaviour {}

  /** Fails the first requests of the page with a status, without holding them. */
  record FailFirst(int times, int status) implements PageBehaviour {
    public FailFirst {
      Range.positive("times", times);
      Range.status(status);
    }
  }

  static PageBehaviour delay(Duration time) {
    return new Delay(time);
  }

  static PageBehaviour randomDelay(Duration from, Duration to, long seed) {
    return new RandomDelay(from, to, seed);
  }

  static PageBehaviour status(int code) {
    return new Status(code);
  }

  static PageBehaviour fault(Fault fault) {
    return new Broken(fault);
  }

  static PageBehaviour dribble(int chunks, Duration total) {
    return new Dribble(chunks, total);
  }

  static PageBehaviour together(int requests) {
    return new Together(requests);
  }

  static PageBehaviour held() {
    return new Held();
  }

  static PageBehaviour afterAllOthers() {
    return new AfterAllOthers();
  }

  static PageBehaviour atRest() {
    return new AtRest();
  }

  static PageBehaviour never() {
    return new Never();
  }

  static PageBehaviour notHeld() {
    return new NotHeld();
  }

  static PageBehaviour failFirst(int times, int status) {
    return new FailFirst(times, status);
  }
}
