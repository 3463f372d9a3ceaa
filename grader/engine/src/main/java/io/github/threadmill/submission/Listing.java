package io.github.threadmill.submission;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The folders and files of an archive, gathered entry by entry. A name that cannot be taken spoils
 * the folder that it claims to lie in: in the archive of a class it costs one submission.
 */
final class Listing {

  private final ListedFolder root = new ListedFolder();
  private final int most;
  private int count;
  private @Nullable String trouble;

  /**
   * @param most how many files and folders there may be
   */
  Listing(int most) {
    this.most = most;
  }

  ListedFolder root() {
    return root;
  }

  /** The first thing in it that cannot be taken. */
  Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  /**
   * Adds a file.
   *
   * @throws NotTakenException if there are too many
   */
  void add(EntryName name, Item item) throws NotTakenException {
    if (isClutter(name)) {
      return;
    }
    List<String> elements = name.elements();
    if (elements.isEmpty()) {
      spoil(root, "holds a file without a name; pack it again");
      return;
    }
    ListedFolder parent = folder(elements.subList(0, elements.size() - 1));
    if (parent == null) {
      return;
    }
    String last = elements.getLast();
    if (parent.get(last) == null) {
      count();
      parent.put(last, item);
    } else {
      twice(parent, elements);
    }
  }

  /**
   * Adds a folder.
   *
   * @throws NotTakenException if there are too many
   */
  void addFolder(EntryName name) throws NotTakenException {
    if (!isClutter(name)) {
      folder(name.elements());
    }
  }

  /** Whether the name cannot be taken, which is remembered. */
  boolean isRefused(EntryName name) throws NotTakenException {
    if (name.trouble().isEmpty()) {
      return false;
    }
    ListedFolder parent = folder(name.elements());
    if (parent != null) {
      spoil(parent, name.trouble().get());
    }
    return true;
  }

  static boolean isClutter(EntryName name) {
    return name.trouble().isEmpty() && name.elements().stream().anyMatch(Clutter::isNamed);
  }

  private @Nullable ListedFolder folder(List<String> elements) throws NotTakenException {
    ListedFolder folder = root;
    for (String element : elements) {
      Item next = folder.get(element);
      if (next == null) {
        count();
        next = new ListedFolder();
        folder.put(element, next);
      }
      if (!(next instanceof ListedFolder below)) {
        twice(folder, elements);
        return null;
      }
      folder = below;
    }
    return folder;
  }

  private void twice(ListedFolder parent, List<String> elements) {
    spoil(
        parent,
        "holds \"%s\" twice; pack the folder again"
            .formatted(EntryName.shown(String.join("/", elements))));
  }

  private void spoil(ListedFolder folder, String why) {
    folder.spoil(why);
    if (trouble == null) {
      trouble = why;
    }
  }

  private void count() throws NotTakenException {
    if (++count > most) {
      throw new NotTakenException("holds more than " + most + " files; hand in your own code only");
    }
  }
}
