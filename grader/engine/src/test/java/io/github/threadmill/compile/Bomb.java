package io.github.threadmill.compile;

import java.time.Duration;
import java.util.Map;

/**
 * Sources that somebody wrote against the compiler, each small enough for the intake.
 *
 * @param name what there is too much of
 * @param sources text by path
 * @param said how the first error begins; empty if there is none
 * @param cpu what it gets; a bomb that takes minutes is cut short after less than anybody waits for
 */
record Bomb(String name, Map<String, String> sources, String said, Duration cpu) {

  private static final Duration ENOUGH = Duration.ofSeconds(15);

  static Bomb of(String name, String said, String source) {
    return new Bomb(name, Map.of("Bomb.java", source), said, ENOUGH);
  }

  /** A class with one field. */
  static Bomb field(String name, String said, String type, String value, String... more) {
    return of(
        name,
        said,
        "class Bomb { %s %s bomb = %s; }".formatted(String.join(" ", more), type, value));
  }

  /** A class with one method. */
  static Bomb body(String name, String said, String body, String... more) {
    return of(
        name, said, "class Bomb { %s void bomb() { %s } }".formatted(String.join(" ", more), body));
  }

  Bomb within(Duration less) {
    return new Bomb(name, sources, said, less);
  }

  @Override
  public String toString() {
    return name;
  }
}
