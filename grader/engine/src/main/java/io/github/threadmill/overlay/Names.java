package io.github.threadmill.overlay;

import io.github.threadmill.submission.EntryName;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The names of what is compiled. No two may be one and the same to a file system that ignores case
 * or composes accents: what a student's machine and the grader's make of them would differ.
 */
final class Names {

  private final Map<String, String> taken = new HashMap<>();

  /** Composed, as a source file's text has it: a Mac takes names with accents apart. */
  static String composed(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  /**
   * Claims a path and all folders on the way.
   *
   * @return why it is not to be had, to be read after the path; empty where it is
   */
  Optional<String> claim(String path) {
    EntryName name = EntryName.of(path);
    if (name.trouble().isPresent() || !String.join("/", name.elements()).equals(path)) {
      return Optional.of("has a name that not every system can read; rename the file");
    }
    for (int end = path.indexOf('/'); ; end = path.indexOf('/', end + 1)) {
      String part = end < 0 ? path : path.substring(0, end);
      String other = taken.putIfAbsent(folded(part), part);
      if (other != null && !other.equals(part)) {
        return Optional.of(
            "cannot be told from %s on some systems; rename one of them"
                .formatted(EntryName.shown(other)));
      }
      if (end < 0) {
        return Optional.empty();
      }
    }
  }

  private static String folded(String path) {
    return composed(path).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}
