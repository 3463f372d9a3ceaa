package io.github.threadmill.watch;

/**
 * One row of the {@link BlockingCatalogue}.
 *
 * @param group what it waits for, as one word: {@code futures}, {@code locks}, {@code http}
 * @param owner internal name of the declaring type: {@code java/util/concurrent/Future}
 * @param name the method's name, {@code <init>} for a constructor, {@code *} for every method of a
 *     {@link Severity#FREE} type
 * @param only which overloads are meant: empty for all, {@code time} for those with a timeout,
 *     {@code addr} for those with a socket address, {@code path} for those with a file, {@code
 *     file} for those with a file or its name, {@code parallel} for a stream that is asked to be
 *     parallel
 */
public record BlockingMethod(
    String group, Severity severity, String owner, String name, String only) {

  public BlockingMethod {
    if (owner.isEmpty() || owner.indexOf('.') >= 0) {
      throw new IllegalArgumentException("owner must be an internal name, was " + owner);
    }
  }

  /** A method that an exercise adds to the catalogue: it waits, whatever its overload. */
  public static BlockingMethod waiting(String owner, String name) {
    return new BlockingMethod("exercise", Severity.BLOCK, owner, name, "");
  }

  /**
   * Whether an exercise has added it: then it counts even where the student's own classes bring it.
   */
  public boolean ofExercise() {
    return group.equals("exercise");
  }

  boolean means(String descriptor) {
    return switch (only) {
      case "" -> true;
      case "time" ->
          descriptor.contains("Ljava/util/concurrent/TimeUnit;")
              || descriptor.contains("Ljava/time/Duration;");
      case "addr" -> descriptor.contains("Ljava/net/SocketAddress;");
      case "path" -> takesPath(descriptor);
      case "file" -> takesPath(descriptor) || descriptor.startsWith("(Ljava/lang/String;");
      case "parallel" -> descriptor.contains("Z)");
      default -> throw new IllegalStateException("unknown overload mark '" + only + "' on " + this);
    };
  }

  private static boolean takesPath(String descriptor) {
    return descriptor.startsWith("(Ljava/io/File;")
        || descriptor.startsWith("(Ljava/nio/file/Path;");
  }
}
