package io.github.threadmill.races;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;

/**
 * Whether Lincheck can rewrite classes in this JVM. It takes the instrumentation of {@code
 * -javaagent:byte-buddy-agent.jar} where that was given, and attaches to itself where it was not.
 */
final class LincheckAgent {

  private LincheckAgent() {}

  /**
   * Asks first, for an attempt in vain takes ten seconds and prints a thread dump.
   *
   * @throws IllegalStateException if there is neither an agent nor a way to attach one
   */
  static void require() {
    if (!isThere() && isOn("DisableAttachMechanism")) {
      throw new IllegalStateException(
          "this JVM must be started with -javaagent:byte-buddy-agent.jar, for it lets nothing"
              + " attach");
    }
  }

  private static boolean isThere() {
    try {
      return Class.forName(
                  "net.bytebuddy.agent.Installer", true, ClassLoader.getSystemClassLoader())
              .getMethod("getInstrumentation")
              .invoke(null)
          != null;
    } catch (ReflectiveOperationException notStartedWithIt) {
      return false;
    }
  }

  private static boolean isOn(String flag) {
    return Boolean.parseBoolean(
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
            .getVMOption(flag)
            .getValue());
  }
}
