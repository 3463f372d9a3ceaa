package threadmill.virtual;

/** Counts the platform threads of this JVM. */
final class PlatformThreads {

  private static final String CARRIER = "jdk.internal.misc.CarrierThread";

  private PlatformThreads() {}

  /**
   * Those that are alive, without the carriers: the JVM has as many of those as there are cores, to
   * run virtual threads on.
   */
  static int count() {
    return (int)
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> !thread.getClass().getName().equals(CARRIER))
            .count();
  }
}
