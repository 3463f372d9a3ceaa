package io.github.threadmill.calibrate;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The calibration of the last minute, measured anew when it has become older. Thread-safe. */
public final class Calibrations {

  private static final Duration FRESH = Duration.ofMinutes(1);

  private final Supplier<Calibration> measure;
  private final LongSupplier nanoTime;
  private @Nullable Calibration last;
  private long measuredAt;

  /** Measures on this machine. */
  public Calibrations() {
    this(Calibration::measure, System::nanoTime);
  }

  Calibrations(Supplier<Calibration> measure, LongSupplier nanoTime) {
    this.measure = measure;
    this.nanoTime = nanoTime;
  }

  /** One that is no older than a minute. */
  public synchronized Calibration current() {
    Calibration known = last;
    if (known != null && nanoTime.getAsLong() - measuredAt < FRESH.toNanos()) {
      return known;
    }
    return renew();
  }

  /** One of this very moment. */
  public synchronized Calibration renew() {
    Calibration fresh = measure.get();
    last = fresh;
    measuredAt = nanoTime.getAsLong();
    return fresh;
  }
}
