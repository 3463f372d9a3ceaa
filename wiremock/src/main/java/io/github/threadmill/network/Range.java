package io.github.threadmill.network;

import java.time.Duration;

/** What the numbers of a plan may be. */
final class Range {

  static final String STATUS = "200 to 599 and not 204, 205 or 304 (they carry no text)";

  static void positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be > 0, was " + value);
    }
  }

  static void notNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " must be >= 0, was " + value);
    }
  }

  static void status(int code) {
    if (code < 200 || code > 599 || code == 204 || code == 205 || code == 304) {
      throw new IllegalArgumentException("status must be " + STATUS + ", was " + code);
    }
  }

  private Range() {}
}
