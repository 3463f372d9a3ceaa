package threadmill.bound;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** The clocks of this machine, to try things out. Given. */
public final class SystemMeter implements Meter {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

  @Override
  public long wallNanos() {
    return System.nanoTime();
  }

  @Override
  public long cpuNanos() {
    return threads.getCurrentThreadCpuTime();
  }
}
