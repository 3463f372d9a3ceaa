package io.github.threadmill.costs;

import java.time.Duration;

/**
 * What is fetched.
 *
 * @param pages how many
 * @param delay after which each answers
 */
public record Workload(int pages, Duration delay) {

  /** How long it takes with so many in flight and nothing else to do. */
  Duration with(int inFlight) {
    return delay.multipliedBy(rounds(inFlight));
  }

  /** How often it takes to wait for a page. */
  int rounds(int inFlight) {
    return Math.ceilDiv(pages, inFlight);
  }
}
