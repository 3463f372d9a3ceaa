package io.github.threadmill.structure.corpus;

import io.github.threadmill.structure.ThreadPolicy;

/**
 * A shape as it lies in the resources: what it is follows from its folder and its first lines.
 *
 * @param name binary name of its class
 */
record Sample(String name, boolean blocks, ThreadPolicy policy, String source) {

  static Sample of(String folder, String file, String source) {
    String name = "shapes." + folder + "." + file.replace(".java", "");
    if (!source.startsWith("// " + folder + ": ")) {
      throw new IllegalStateException(name + " must begin with \"// " + folder + ": \" and why");
    }
    return new Sample(
        name, folder.equals("blocking"), policy(source.lines().toList().get(1)), source);
  }

  private static ThreadPolicy policy(String line) {
    return switch (line) {
      case "// may block: executors" ->
          ThreadPolicy.onExecutors(thread -> thread.startsWith("service-pool-"));
      case "// may block: virtual-threads" -> ThreadPolicy.onVirtualThreads();
      default -> ThreadPolicy.nowhere();
    };
  }

  String path() {
    return name.replace('.', '/');
  }
}
