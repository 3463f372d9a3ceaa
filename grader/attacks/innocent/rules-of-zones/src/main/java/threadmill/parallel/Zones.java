package threadmill.parallel;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

final class Zones {

  private Zones() {}

  static Duration savings(ZoneId zone, Instant now) {
    return zone.getRules().isDaylightSavings(now)
        ? zone.getRules().getDaylightSavings(now)
        : Duration.ZERO;
  }
}
