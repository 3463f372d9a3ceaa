package io.github.threadmill.corpus;

import io.github.threadmill.structure.ThreadPolicy;
import io.github.threadmill.submission.UnusableInputException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A shape as it lies in a folder of the corpus: what it is follows from its folder and its first
 * lines.
 *
 * @param file where it was read from
 * @param name binary name of its class
 */
record Sample(Path file, String name, boolean blocks, ThreadPolicy policy, String source) {

  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);

  /**
   * Reads what a shape says of itself.
   *
   * @param folder {@code blocking} or {@code innocent}
   * @throws UnusableInputException if its first line does not say so too
   */
  static Sample of(String folder, Path file, String source) {
    if (!source.startsWith("// " + folder + ": ")) {
      throw new UnusableInputException(
          file + ": the first line must begin with \"// " + folder + ": \" and say why");
    }
    Matcher declared = PACKAGE.matcher(source);
    String prefix = declared.find() ? declared.group(1) + "." : "";
    String name = prefix + String.valueOf(file.getFileName()).replace(".java", "");
    return new Sample(
        file,
        name,
        folder.equals(Samples.BLOCKING),
        policy(source.lines().skip(1).findFirst().orElse("")),
        source);
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
