package io.github.threadmill.submission;

import java.nio.file.Path;
import java.util.Optional;

/**
 * One student's work on one exercise, as it was handed in.
 *
 * @param name the folder's or the archive's name, which is what a report calls it
 * @param exerciseId which exercise it answers
 * @param root stands for the exercise's own folder: it has {@code src/main/java}; empty where
 *     nothing was handed in for the exercise
 * @param refusal why none of it is taken, where that is so
 */
public record Submission(
    String name, String exerciseId, Item.Folder root, Optional<String> refusal) {

  static Submission refused(String name, String exerciseId, String why) {
    return new Submission(name, exerciseId, new ListedFolder(), Optional.of(why));
  }

  /** Where its root is, unless it is in an archive or nowhere at all. */
  public Optional<Path> folder() {
    return root instanceof DiskFolder(Path path) ? Optional.of(path) : Optional.empty();
  }
}
