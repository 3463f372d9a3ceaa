package threadmill.bound;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Writes each wait down, and adds them up when the task is over. */
public final class Profiler {

  private final World world;
  private final Meter meter;

  public Profiler(World world, Meter meter) {
    this.world = world;
    this.meter = meter;
  }

  private record Wait(Device device, long nanos) {}

  private record Ending<T>(T result, Throwable thrown) {}

  public <T> Profile<T> profile(Task<T> task) {
    List<Wait> waits = new ArrayList<>();
    World noting = noting(waits);
    long wall = meter.wallNanos();
    long cpu = meter.cpuNanos();
    Ending<T> ending = ending(task, noting);
    long cpuNanos = meter.cpuNanos() - cpu;
    long wallNanos = meter.wallNanos() - wall;
    Map<Device, Duration> sums =
        waits.stream()
            .collect(
                Collectors.groupingBy(
                    Wait::device,
                    Collectors.collectingAndThen(
                        Collectors.summingLong(Wait::nanos), Duration::ofNanos)));
    Device longest =
        Arrays.stream(Device.values())
            .min(
                Comparator.comparing((Device device) -> sums.getOrDefault(device, Duration.ZERO))
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .orElseThrow();
    boolean computes =
        sums.getOrDefault(longest, Duration.ZERO).compareTo(Duration.ofNanos(cpuNanos)) <= 0;
    return new Profile<>(
        ending.result(),
        ending.thrown(),
        Duration.ofNanos(wallNanos),
        Duration.ofNanos(cpuNanos),
        sums,
        computes ? Bound.CPU : Bound.valueOf(longest.name()));
  }

  private static <T> Ending<T> ending(Task<T> task, World noting) {
    try {
      return new Ending<>(task.run(noting), null);
    } catch (Throwable thrown) {
      return new Ending<>(null, thrown);
    }
  }

  private World noting(List<Wait> waits) {
    return new World() {
      @Override
      public String ask(String question) throws IOException {
        return noted(Device.KEYBOARD, () -> world.ask(question));
      }

      @Override
      public String read(String file) throws IOException {
        return noted(Device.DISK, () -> world.read(file));
      }

      @Override
      public String fetch(String address) throws IOException {
        return noted(Device.NETWORK, () -> world.fetch(address));
      }

      private String noted(Device device, Callable<String> call) throws IOException {
        long start = meter.wallNanos();
        try {
          return call.call();
        } catch (IOException | RuntimeException failed) {
          throw failed;
        } catch (Exception impossible) {
          throw new IllegalStateException(impossible);
        } finally {
          waits.add(new Wait(device, meter.wallNanos() - start));
        }
      }
    };
  }
}
