package io.github.threadmill.submission;

import java.util.Set;

/** What systems and tools leave beside people's own files. */
public final class Clutter {

  private static final Set<String> NAMES =
      Set.of("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini", ".git", ".svn", ".hg");

  private Clutter() {}

  /** Whether a file or folder of this name is passed over without a word, wherever it lies. */
  public static boolean isNamed(String name) {
    return NAMES.contains(name) || name.startsWith("._"); // a Mac's attributes of another file
  }
}
