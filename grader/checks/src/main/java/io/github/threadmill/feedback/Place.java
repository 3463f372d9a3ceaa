package io.github.threadmill.feedback;

import java.util.Optional;

/**
 * A line of a student's file.
 *
 * @param file relative to the exercise's folder, with forward slashes: {@code
 *     src/main/java/threadmill/fetcher/AsyncFetcher.java}
 * @param line from 1
 */
public record Place(String file, int line) {

  public Place {
    if (line < 1) {
      throw new IllegalArgumentException("line must be >= 1, was " + line);
    }
  }

  /**
   * Where a class of the student's has this line.
   *
   * @param className the binary name; what follows a {@code $} is left away
   * @param sourceFile the file's name as the class file has it
   * @param line from 1; anything below means that there is no place
   */
  public static Optional<Place> of(String className, String sourceFile, int line) {
    if (line < 1) {
      return Optional.empty();
    }
    int dot = className.lastIndexOf('.');
    String folder = dot < 0 ? "" : className.substring(0, dot + 1).replace('.', '/');
    return Optional.of(new Place("src/main/java/" + folder + sourceFile, line));
  }

  /** The file's name without its folder. */
  public String fileName() {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  @Override
  public String toString() {
    return fileName() + ":" + line;
  }
}
