package io.github.threadmill.submission;

import java.nio.charset.StandardCharsets;
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
  static Optional<String> in(Item.Folder folder, List<String> known) {
    try {
      if (!(folder.items().get("exercise.json") instanceof Item.Document document)) {
        return Optional.empty();
      }
      return document
          .read(LARGEST)
          .map(bytes -> ID.matcher(new String(bytes, StandardCharsets.UTF_8)))
          .filter(Matcher::find)
          .map(id -> id.group(1))
          .filter(known::contains);
    } catch (NotTakenException unreadable) {
      return Optional.empty();
    }
  }
}
