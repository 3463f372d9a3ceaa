package threadmill.bound;

import java.time.Duration;
import java.util.Map;

/** Reads the meter before and after, and lets a world of its own count the waits. */
public final class Profiler {

  private final World world;
  private final Meter meter;

  public Profiler(World world, Meter meter) {
    this.world = world;
    this.meter = meter;
  }

  public <T> Profile<T> profile(Task<T> task) {
    MeasuredWorld measured = new MeasuredWorld(world, meter);
    T result = null;
    Throwable thrown = null;
    long wall = meter.wallNanos();
    try {
      result = task.run(measured);
    } catch (Throwable whatever) { // it belongs into the profile
      thrown = whatever;
    }
    Duration passed = Duration.ofSeconds(Long.MAX_VALUE / 2);
    Map<Device, Duration> waits = measured.waits();
    Duration computed = passed;
    for (Duration wait : waits.values()) {
      computed = computed.minus(wait);
    }
    return new Profile<>(result, thrown, passed, computed, waits, bound(computed, waits));
  }

  private static Bound bound(Duration cpu, Map<Device, Duration> waits) {
    Bound bound = Bound.CPU;
    Duration longest = cpu;
    for (Device device : Device.values()) {
      if (waits.get(device).compareTo(longest) > 0) {
        bound = Bound.valueOf(device.name());
        longest = waits.get(device);
      }
    }
    return bound;
  }
}
