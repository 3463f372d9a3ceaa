package io.github.threadmill.submission;

import java.util.Optional;
import java.util.SortedMap;

/**
 * Something that was handed in, on disk or in an archive. It is read and never written anywhere.
 */
public sealed interface Item {

  /** A folder. */
  non-sealed interface Folder extends Item {

    /**
     * What is in it, by name.
     *
     * @throws NotTakenException if it cannot be listed, or what it holds is not to be taken
     */
    SortedMap<String, Item> items() throws NotTakenException;
  }

  /** A regular file. */
  non-sealed interface Document extends Item {

    /**
     * Its content, read afresh; empty where it has more bytes than are wanted.
     *
     * @param most how many bytes are wanted; no more than one beyond them is read
     * @throws NotTakenException if it cannot be read
     */
    Optional<byte[]> read(int most) throws NotTakenException;
  }

  /**
   * Neither of them: a link, a device, a pipe. Nobody opens it.
   *
   * @param what is wrong with it and what to do, to be read after its name
   */
  record Odd(String what) implements Item {

    static final Odd LINK = new Odd("is a link; hand in the file that it points to");
    static final Odd SPECIAL = new Odd("is no regular file; hand in one that is, or leave it out");
  }
}
