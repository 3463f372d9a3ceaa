package io.github.threadmill.watch;

/** A watched place in a student's code, known since its class was defined. */
record Site(BlockingMethod rule, String api, String file, int line, String method, String type) {

  static final BlockingMethod SYNCHRONIZED =
      new BlockingMethod("monitor", Severity.BLOCK, "java/lang/Object", "synchronized", "");
  static final BlockingMethod SPINNING =
      new BlockingMethod("spin", Severity.BUSY, "java/lang/Object", "spinning", "");

  BlockingCall call(Wait wait) {
    Thread thread = Thread.currentThread();
    return new BlockingCall(
        api,
        rule.group(),
        rule.severity(),
        wait,
        file,
        line,
        method,
        type,
        thread.getName(),
        thread.isVirtual(),
        1);
  }

  boolean mayReturnAtOnce() {
    return switch (rule.group()) {
      case "sleep", "park" -> true;
      case "monitor" -> rule.name().equals("wait");
      case "locks" -> rule.owner().endsWith("/Condition");
      default -> false;
    };
  }
}
