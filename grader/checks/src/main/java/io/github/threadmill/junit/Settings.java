package io.github.threadmill.junit;

/** What a student may set on the command line. */
final class Settings {

  private Settings() {}

  /** {@code -Dthreadmill.strict}: what was not started fails. */
  static boolean strict() {
    return isOn("threadmill.strict");
  }

  /** {@code -Dthreadmill.debug}: no deadline, so that a debugger may take its time. */
  static boolean debug() {
    return isOn("threadmill.debug");
  }

  private static boolean isOn(String property) {
    String value = System.getProperty(property);
    return value != null && !value.equals("false");
  }
}
