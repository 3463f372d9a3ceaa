package io.github.threadmill.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Says what on this machine forbids namespaces, and how to allow them. */
final class Remedy {

  /** A setting that forbids, the value that it does it with, and what to say. */
  private static final Map<Path, Map.Entry<String, String>> SETTINGS =
      Map.of(
          Path.of("/proc/sys/kernel/unprivileged_userns_clone"),
          Map.entry("0", "user namespaces are off: sysctl kernel.unprivileged_userns_clone=1"),
          Path.of("/proc/sys/user/max_user_namespaces"),
          Map.entry("0", "user namespaces are off: sysctl user.max_user_namespaces=10000"),
          Path.of("/proc/sys/kernel/apparmor_restrict_unprivileged_userns"),
          Map.entry(
              "1",
              "AppArmor restricts user namespaces:"
                  + " sysctl kernel.apparmor_restrict_unprivileged_userns=0, or grade as root"));

  private Remedy() {}

  /**
   * One line for a person.
   *
   * @param complaint what the attempt said
   */
  static String of(String complaint) {
    for (var setting : SETTINGS.entrySet()) {
      if (setting.getValue().getKey().equals(read(setting.getKey()))) {
        return setting.getValue().getValue();
      }
    }
    if (Files.exists(Path.of("/.dockerenv")) || Files.exists(Path.of("/run/.containerenv"))) {
      return "this container allows no namespaces; start it with --privileged, or with"
          + " --security-opt seccomp=unconfined --security-opt systempaths=unconfined ("
          + complaint
          + ")";
    }
    return "this machine allows no namespaces (" + complaint + ")";
  }

  private static String read(Path setting) {
    try {
      return Setting.read(setting);
    } catch (IOException missing) {
      return "";
    }
  }
}
