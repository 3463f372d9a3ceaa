package io.github.threadmill.overlay;

import io.github.threadmill.submission.Clutter;
import io.github.threadmill.submission.EntryName;
import io.github.threadmill.submission.Item;
import io.github.threadmill.submission.NotTakenException;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All files below a submission's root, by their paths relative to it. */
final class Handed {

  private static final int MOST = 20_000;
  private static final int DEEPEST = 32;

  /** Beside the sources only: below them each of these is a package's good name. */
  private static final Set<String> IGNORED_FOLDERS =
      Set.of("target", ".idea", ".vscode", ".settings", "bin", "out");

  private final SortedMap<String, Item> files = new TreeMap<>();
  private final SortedMap<String, String> unread = new TreeMap<>();
  private int count;

  private Handed() {}

  /**
   * Lists them all.
   *
   * @throws NotTakenException if the root cannot be listed or there is far too much of it
   */
  static Handed below(Item.Folder root) throws NotTakenException {
    Handed handed = new Handed();
    handed.list(root.items(), "", 0);
    return handed;
  }

  /** What is no folder. */
  SortedMap<String, Item> files() {
    return files;
  }

  /** Folders that could not be listed, and why. */
  SortedMap<String, String> unread() {
    return unread;
  }

  private void list(SortedMap<String, Item> items, String before, int depth)
      throws NotTakenException {
    for (Map.Entry<String, Item> each : items.entrySet()) {
      String name = each.getKey();
      if (Clutter.isNamed(name)) {
        continue;
      }
      if (++count > MOST) {
        throw new NotTakenException(
            "holds more than " + MOST + " files; hand in your own code only");
      }
      String path = before + name;
      if (!(each.getValue() instanceof Item.Folder folder)) {
        files.put(path, each.getValue());
      } else if (!IGNORED_FOLDERS.contains(name) || before.startsWith("src/")) {
        enter(folder, path, depth + 1);
      }
    }
  }

  private void enter(Item.Folder folder, String path, int depth) throws NotTakenException {
    if (depth > DEEPEST) {
      throw new NotTakenException(
          "holds folders more than %d deep (%s); hand in your own code only"
              .formatted(DEEPEST, EntryName.shown(path)));
    }
    SortedMap<String, Item> items;
    try {
      items = folder.items();
    } catch (NotTakenException spoilt) {
      unread.put(path, String.valueOf(spoilt.getMessage()));
      return;
    }
    list(items, path + "/", depth);
  }
}
