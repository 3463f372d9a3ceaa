package threadmill.bound;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** A world that does what another one does, and notes how long each call takes. */
final class MeasuredWorld implements World {

  private final World world;
  private final Meter meter;
  private final Map<Device, Duration> waits = new EnumMap<>(Device.class);

  MeasuredWorld(World world, Meter meter) {
    this.world = world;
    this.meter = meter;
    for (Device device : Device.values()) {
      waits.put(device, Duration.ZERO);
    }
  }

  @Override
  public String ask(String question) throws IOException {
    return measured(Device.KEYBOARD, () -> world.ask(question));
  }

  @Override
  public String read(String file) throws IOException {
    return measured(Device.DISK, () -> world.read(file));
  }

  @Override
  public String fetch(String address) throws IOException {
    return measured(Device.NETWORK, () -> world.fetch(address));
  }

  Map<Device, Duration> waits() {
    return Map.copyOf(waits);
  }

  private String measured(Device device, Call call) throws IOException {
    long began = meter.wallNanos();
    try {
      return call.make();
    } finally {
      waits.merge(device, Duration.ofNanos(meter.wallNanos() - began), Duration::plus);
    }
  }

  /** One call of a device. */
  @FunctionalInterface
  private interface Call {

    String make() throws IOException;
  }
}
