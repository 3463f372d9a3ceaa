package io.github.threadmill.submission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads from a copy of an exercise's module which exercise it is. */
final class ExerciseName {

  private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"(\\d\\d-[a-z0-9-]+)\"");
  private static final int LARGEST = 1 << 16;

  private ExerciseName() {}

  /** The id that the folder's {@code exercise.json} names, if it is one of the known ones. */
  static Optional<String> in(Path folder, List<String> known) {
    Path file = folder.resolve("exercise.json");
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      Matcher id = ID.matcher(Files.readString(file));
      return id.find() ? Optional.of(id.group(1)).filter(known::contains) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
