package io.github.threadmill.overlay;

import io.github.threadmill.submission.EntryName;
import io.github.threadmill.submission.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says which files outside the editable ones a submission has changed. For one submission; not
 * thread-safe.
 */
final class Changed {

  /** Whoever hands in a million files gets a report that somebody can read. */
  private static final int MOST = 20;

  /** What a submission may bring along without a word. */
  private static final Set<String> EXPECTED =
      Set.of("README.md", "HINTS.md", "expected.json", ".gitignore", ".classpath", ".project");

  private final Path pristineFolder;
  private final Notes protectedFiles = new Notes();
  private final Notes others = new Notes();

  /** Notes of one kind; the first ones are kept, the rest is counted. */
  private static final class Notes {

    private final List<String> kept = new ArrayList<>();
    private int more;

    void add(String note) {
      if (kept.size() < MOST) {
        kept.add(note);
      } else {
        more++;
      }
    }

    Stream<String> told(String ofMore) {
      return more == 0
          ? kept.stream()
          : Stream.concat(kept.stream(), Stream.of("and " + ofMore.formatted(more)));
    }
  }

  Changed(Path pristineFolder) {
    this.pristineFolder = pristineFolder;
  }

  /**
   * Notes a file that is not editable, unless it is as the exercise has it.
   *
   * @param relative to the submission's root
   */
  void note(Item file, String relative) {
    if (EXPECTED.contains(relative)) {
      return;
    }
    Path pristine = pristine(relative);
    if (pristine == null) {
      others.add(
          "has no effect, since it is not part of the exercise: " + EntryName.shown(relative));
    } else if (!isSame(pristine, file)) {
      protectedFiles.add("changed a protected file: " + EntryName.shown(relative));
    }
  }

  /** Notes a folder that cannot hold anything of effect and cannot be read either. */
  void noteUnread(String relative, String why) {
    others.add("has no effect: " + EntryName.shown(relative) + " " + why);
  }

  /** A note on each, up to a number; protected files first. */
  List<String> notes() {
    return Stream.concat(
            protectedFiles.told("%,d more protected files were changed"),
            others.told("%,d more files have no effect"))
        .toList();
  }

  private @Nullable Path pristine(String relative) {
    try {
      Path path = pristineFolder.resolve(relative);
      return path.startsWith(pristineFolder) && Files.isRegularFile(path) ? path : null;
    } catch (InvalidPathException nowhere) {
      return null;
    }
  }

  /** Line endings do not count: some checkouts turn them. */
  private static boolean isSame(Path pristine, Item file) {
    try {
      byte[] right = Files.readAllBytes(pristine);
      return file instanceof Item.Document document
          && document
              .read(2 * right.length + 1)
              .filter(bytes -> normalised(bytes).equals(normalised(right)))
              .isPresent();
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static String normalised(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
  }
}
