package io.github.threadmill.submission;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A folder as an archive lists it. */
final class ListedFolder implements Item.Folder {

  private final SortedMap<String, Item> items = new TreeMap<>();
  private @Nullable String trouble;

  @Override
  public SortedMap<String, Item> items() throws NotTakenException {
    if (trouble != null) {
      throw new NotTakenException(trouble);
    }
    return Collections.unmodifiableSortedMap(items);
  }

  @Nullable Item get(String name) {
    return items.get(name);
  }

  void put(String name, Item item) {
    items.put(name, item);
  }

  /** From now on nobody gets to see what is in it. */
  void spoil(String why) {
    if (trouble == null) {
      trouble = why;
    }
  }
}
