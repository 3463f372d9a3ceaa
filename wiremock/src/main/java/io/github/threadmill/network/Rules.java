package io.github.threadmill.network;

import io.github.threadmill.network.PageBehaviour.AfterAllOthers;
import io.github.threadmill.network.PageBehaviour.AtRest;
import io.github.threadmill.network.PageBehaviour.FailFirst;
import io.github.threadmill.network.PageBehaviour.Held;
import io.github.threadmill.network.PageBehaviour.Never;
import io.github.threadmill.network.PageBehaviour.RandomDelay;
import io.github.threadmill.network.PageBehaviour.Together;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a stub mapping asks of us beyond WireMock's own vocabulary: its {@code
 * transformerParameters}.
 *
 * @param hold what requests wait for, or null
 * @param repeat whether a barrier that is settled is followed by a new one
 * @param limit the most requests in flight, or 0
 * @param failFirst which requests fail, or null
 * @param randomDelay how long they wait before the answer, or null
 * @param pages how many pages the site has, for {@code afterAllOthers}
 */
record Rules(
    @Nullable PageBehaviour hold,
    boolean repeat,
    int limit,
    @Nullable FailFirst failFirst,
    @Nullable RandomDelay randomDelay,
    int pages) {

  static final Rules NONE = new Rules(null, false, 0, null, null, 0);

  /**
   * @param parameters null where WireMock has none
   * @throws IllegalArgumentException if a parameter is unknown or has a wrong value
   */
  static Rules of(@Nullable Map<String, Object> parameters) {
    if (parameters == null || parameters.isEmpty()) {
      return NONE;
    }
    Parsed parsed = new Parsed(new HashMap<>(parameters));
    Rules rules =
        new Rules(
            parsed.hold(),
            parsed.flag("repeat"),
            parsed.number("limit", 0),
            parsed.failFirst(),
            parsed.randomDelay(),
            parsed.number("pages", 0));
    parsed.mustBeEmpty();
    return rules;
  }

  /** The same as parameters of a stub mapping. */
  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    switch (hold) {
      case Together together -> parameters.put("together", together.requests());
      case Held _ -> parameters.put("held", true);
      case Never _ -> parameters.put("never", true);
      case AtRest _ -> parameters.put("atRest", true);
      case AfterAllOthers _ -> {
        parameters.put("afterAllOthers", true);
        parameters.put("pages", pages);
      }
      case null, default -> {}
    }
    if (failFirst != null) {
      parameters.put("failFirst", failFirst.times());
      parameters.put("failStatus", failFirst.status());
    }
    if (randomDelay != null) {
      parameters.put("delayFrom", randomDelay.from().toMillis());
      parameters.put("delayTo", randomDelay.to().toMillis());
      parameters.put("seed", randomDelay.seed());
    }
    return parameters;
  }

  private record Parsed(Map<String, Object> left) {

    @Nullable PageBehaviour hold() {
      int together = number("together", 0);
      PageBehaviour hold = together == 0 ? null : new Together(together);
      hold = flag("held") ? new Held() : hold;
      hold = flag("never") ? new Never() : hold;
      hold = flag("atRest") ? new AtRest() : hold;
      return flag("afterAllOthers") ? new AfterAllOthers() : hold;
    }

    @Nullable FailFirst failFirst() {
      int status = number("failStatus", 503);
      int times = number("failFirst", 0);
      return times == 0 ? null : new FailFirst(times, status);
    }

    @Nullable RandomDelay randomDelay() {
      long seed = whole("seed", 0);
      int from = number("delayFrom", 0);
      int to = number("delayTo", 0);
      return to == 0 ? null : new RandomDelay(Duration.ofMillis(from), Duration.ofMillis(to), seed);
    }

    int number(String name, int otherwise) {
      long value = whole(name, otherwise);
      if (value < 0 || value > Integer.MAX_VALUE) {
        throw new IllegalArgumentException(name + " must be 0 to 2147483647, was " + value);
      }
      return (int) value;
    }

    long whole(String name, long otherwise) {
      Object value = left.remove(name);
      return switch (value) {
        case null -> otherwise;
        case Integer number -> number;
        case Long number -> number;
        default ->
            throw new IllegalArgumentException(name + " must be a whole number, was " + value);
      };
    }

    boolean flag(String name) {
      Object value = left.remove(name);
      if (value == null || value instanceof Boolean) {
        return Boolean.TRUE.equals(value);
      }
      throw new IllegalArgumentException(name + " must be true or false, was " + value);
    }

    void mustBeEmpty() {
      if (!left.isEmpty()) {
        throw new IllegalArgumentException(
            "unknown transformerParameters " + new TreeSet<>(left.keySet()));
      }
    }
  }
}
