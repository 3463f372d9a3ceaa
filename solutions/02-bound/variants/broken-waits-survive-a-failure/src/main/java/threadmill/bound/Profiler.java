package threadmill.bound;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** Runs tasks and says what bounds them. For one thread. */
public final class Profiler {

  private final World world;
  private final Meter meter;
  private final Map<Device, Duration> waits = new EnumMap<>(Device.class);
  private final World measured = new Measured();

  public Profiler(World world, Meter meter) {
    this.world = world;
    this.meter = meter;
  }

  public <T> Profile<T> profile(Task<T> task) {
    long wall = meter.wallNanos();
    long cpu = meter.cpuNanos();
    try {
      T result = task.run(measured);
      Profile<T> profile = profile(result, null, wall, cpu);
      waits.clear();
      return profile;
    } catch (Throwable thrown) {
      return profile(null, thrown, wall, cpu);
    }
  }

  private <T> Profile<T> profile(T result, Throwable thrown, long wallBegin, long cpuBegin) {
    Duration wall = Duration.ofNanos(meter.wallNanos() - wallBegin);
    Duration cpu = Duration.ofNanos(meter.cpuNanos() - cpuBegin);
    Bound bound = Bound.CPU;
    Duration most = cpu;
    for (Device device : Device.values()) {
      Duration wait = waits.getOrDefault(device, Duration.ZERO);
      if (wait.compareTo(most) > 0) {
        most = wait;
        bound = Bound.valueOf(device.name());
      }
    }
    return new Profile<>(result, thrown, wall, cpu, new EnumMap<Device, Duration>(waits), bound);
  }

  private void note(Device device, long begin) {
    waits.merge(device, Duration.ofNanos(meter.wallNanos() - begin), Duration::plus);
  }

  private final class Measured implements World {
    @Override
    public String ask(String question) throws IOException {
      long begin = meter.wallNanos();
      try {
        return world.ask(question);
      } finally {
        note(Device.KEYBOARD, begin);
      }
    }

    @Override
    public String read(String file) throws IOException {
      long begin = meter.wallNanos();
      try {
        return world.read(file);
      } finally {
        note(Device.DISK, begin);
      }
    }

    @Override
    public String fetch(String address) throws IOException {
      long begin = meter.wallNanos();
      try {
        return world.fetch(address);
      } finally {
        note(Device.NETWORK, begin);
      }
    }
  }
}
