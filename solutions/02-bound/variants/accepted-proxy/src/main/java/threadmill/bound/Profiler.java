package threadmill.bound;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/** One wrapper for all devices, made at run time. */
public final class Profiler {

  private static final Map<String, Device> DEVICES =
      Map.of("ask", Device.KEYBOARD, "read", Device.DISK, "fetch", Device.NETWORK);

  private final World world;
  private final Meter meter;

  public Profiler(World world, Meter meter) {
    this.world = world;
    this.meter = meter;
  }

  public <T> Profile<T> profile(Task<T> task) {
    Map<Device, Long> waits = new LinkedHashMap<>();
    World wrapped = wrapped(waits);
    long wall = -meter.wallNanos();
    long cpu = -meter.cpuNanos();
    T result = null;
    Throwable thrown = null;
    try {
      result = task.run(wrapped);
    } catch (Throwable failure) {
      thrown = failure;
    } finally {
      wall += meter.wallNanos();
      cpu += meter.cpuNanos();
    }
    Map<Bound, Long> shares = new LinkedHashMap<>();
    shares.put(Bound.CPU, cpu);
    waits.forEach((device, nanos) -> shares.put(Bound.valueOf(device.name()), nanos));
    Bound bound =
        shares.entrySet().stream()
            .min(
                Map.Entry.<Bound, Long>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .get()
            .getKey();
    Map<Device, Duration> durations = new LinkedHashMap<>();
    waits.forEach((device, nanos) -> durations.put(device, Duration.ofNanos(nanos)));
    return new Profile<>(
        result, thrown, Duration.ofNanos(wall), Duration.ofNanos(cpu), durations, bound);
  }

  private World wrapped(Map<Device, Long> waits) {
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          long start = meter.wallNanos();
          try {
            return method.invoke(world, arguments);
          } catch (InvocationTargetException failed) {
            throw failed.getCause();
          } finally {
            Device device = DEVICES.get(method.getName());
            if (device != null) {
              waits.merge(device, meter.wallNanos() - start, Long::sum);
            }
          }
        };
    return (World)
        Proxy.newProxyInstance(World.class.getClassLoader(), new Class<?>[] {World.class}, handler);
  }
}
