package io.github.threadmill.submission;

import java.util.List;
import java.util.Optional;

/** What a search for one student's submission came to. */
sealed interface Found {

  /**
   * Folders that look like submissions: one, or several that each answer another exercise.
   *
   * @param places never empty
   */
  record At(List<Place> places) implements Found {

    public At {
      places = List.copyOf(places);
    }
  }

  /**
   * Several folders of which nobody can say which one is meant.
   *
   * @param names never empty
   */
  record Several(List<String> names) implements Found {

    private static final int SHOWN = 3;

    public Several {
      names = List.copyOf(names);
    }

    /** To be read after the name of what holds them. */
    String why() {
      return "holds "
          + names.size()
          + " submissions ("
          + String.join(", ", names.stream().limit(SHOWN).map(EntryName::shown).toList())
          + (names.size() > SHOWN ? ", …" : "")
          + "); leave the one to be graded, or name that folder itself";
    }
  }

  /** Something is there and cannot be taken; {@code why} names it. */
  record Refused(String why) implements Found {}

  /**
   * Nothing that looks like a submission.
   *
   * @param instead what is there in place of one, and what to do
   */
  record Nothing(Optional<String> instead) implements Found {}

  /** A folder that looks like a submission, and its own name. */
  record Place(String name, Item.Folder folder) {}
}
