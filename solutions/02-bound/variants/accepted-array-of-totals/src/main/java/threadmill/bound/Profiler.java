package threadmill.bound;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Is the measuring world itself, and begins its totals anew with each task. */
public final class Profiler implements World {

  private final World world;
  private final Meter meter;
  private long[] totals = new long[4];

  public Profiler(World world, Meter meter) {
    this.world = world;
    this.meter = meter;
  }

  public <T> Profile<T> profile(Task<T> task) {
    totals = new long[Bound.values().length];
    T result = null;
    Throwable thrown = null;
    long wallBefore = meter.wallNanos();
    long cpuBefore = meter.cpuNanos();
    try {
      result = task.run(this);
    } catch (Exception | Error failure) {
      thrown = failure;
    }
    totals[0] = meter.cpuNanos() - cpuBefore;
    long wall = meter.wallNanos() - wallBefore;
    int largest = 0;
    for (int i = 1; i < totals.length; i++) {
      if (totals[i] > totals[largest]) {
        largest = i;
      }
    }
    Map<Device, Duration> waits = new EnumMap<>(Device.class);
    for (Device device : Device.values()) {
      waits.put(device, Duration.ofNanos(totals[device.ordinal() + 1]));
    }
    return new Profile<>(
        result,
        thrown,
        Duration.ofNanos(wall),
        Duration.ofNanos(totals[0]),
        waits,
        Bound.values()[largest]);
  }

  @Override
  public String ask(String question) throws IOException {
    long before = meter.wallNanos();
    try {
      return world.ask(question);
    } finally {
      totals[1] += meter.wallNanos() - before;
    }
  }

  @Override
  public String read(String file) throws IOException {
    long before = meter.wallNanos();
    try {
      return world.read(file);
    } finally {
      totals[2] += meter.wallNanos() - before;
    }
  }

  @Override
  public String fetch(String address) throws IOException {
    long before = meter.wallNanos();
    try {
      return world.fetch(address);
    } finally {
      totals[3] += meter.wallNanos() - before;
    }
  }
}
