package threadmill.parallel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

final class Times {

  static long go() {
    Instant start = Instant.now();
    long nanos = System.nanoTime();
    Duration taken = Duration.between(start, Instant.now()).plusNanos(System.nanoTime() - nanos);
    ZonedDateTime there = start.atZone(ZoneId.of("UTC")).truncatedTo(ChronoUnit.DAYS);
    return taken.toMillis() + Clock.systemUTC().millis() + Period.ofDays(1).getDays() + there.getYear() + System.currentTimeMillis();
  }
}
