package threadmill.bound;

import java.util.ArrayList;
import java.util.List;

/**
 * Tasks that do compute and do wait. How much they do of one follows from how long the other took,
 * so that what is the largest does not depend on how busy the machine is.
 */
final class RealTasks implements World {

  private static final long MILLI = 1_000_000;

  /** By how much the one is longer than the other. */
  private static final int FACTOR = 4;

  private final SystemMeter meter = new SystemMeter();
  private long atLeast;

  private RealTasks() {}

  /** Part of an observation: a task for each label, in their order. */
  static List<Profiled> profiles() {
    List<Profiled> profiles = new ArrayList<>();
    for (Bound due : Bound.values()) {
      RealTasks world = new RealTasks();
      Profiler profiler = new Profiler(world, world.meter);
      profiles.add(Profiled.of(profiler.profile(handed -> world.run(handed, due)), null));
    }
    return profiles;
  }

  private String run(World world, Bound due) throws Exception {
    long began = meter.cpuNanos();
    if (due == Bound.CPU) {
      atLeast = 5 * MILLI;
      long before = meter.wallNanos();
      world.fetch("one page");
      long waited = meter.wallNanos() - before;
      burn(FACTOR * Math.max(waited, 10 * MILLI));
      return "computed";
    }
    burn(5 * MILLI);
    atLeast = FACTOR * Math.max(meter.cpuNanos() - began, 15 * MILLI);
    return switch (due) {
      case CPU, KEYBOARD -> world.ask("name?");
      case DISK -> world.read("a file");
      case NETWORK -> world.fetch("a page");
    };
  }

  /** Computes until a core has worked so long for this thread, however long that takes. */
  private void burn(long nanos) {
    long end = meter.cpuNanos() + nanos;
    while (meter.cpuNanos() - end < 0) {
      Thread.onSpinWait();
    }
  }

  @Override
  public String ask(String question) {
    return pause();
  }

  @Override
  public String read(String file) {
    return pause();
  }

  @Override
  public String fetch(String address) {
    return pause();
  }

  private synchronized String pause() {
    long end = System.nanoTime() + atLeast;
    try {
      for (long left = atLeast; left > 0; left = end - System.nanoTime()) {
        wait(left / MILLI + 1);
      }
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
    }
    return "here";
  }
}
