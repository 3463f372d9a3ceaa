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

  /** The student's method: {@code lambda$fetchAll$0} stands in {@code fetchAll}. */
  static String method(String compiled) {
    if (!compiled.startsWith("lambda$")) {
      return compiled;
    }
    int end = compiled.lastIndexOf('$');
    String inner = end > 6 ? compiled.substring("lambda$".length(), end) : compiled;
    return switch (inner) {
      case "new" -> "<init>";
      case "static" -> "<clinit>";
      default -> inner;
    };
  }
}
