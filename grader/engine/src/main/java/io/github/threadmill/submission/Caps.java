package io.github.threadmill.submission;

/**
 * How much of an archive is taken.
 *
 * @param entries files and folders
 * @param directory bytes that are read to learn what a zip archive holds
 * @param unpacked bytes that a tar archive unpacks to
 * @param kept bytes of a tar archive that are held in memory
 */
record Caps(int entries, int directory, long unpacked, long kept) {

  /** For an archive that an instructor names: it may be a whole class. */
  static final Caps NAMED = new Caps(200_000, 24 << 20, 4L << 30, 256 << 20);

  /** For an archive inside of something else: it is one student's. */
  static final Caps NESTED = new Caps(20_000, 3 << 20, 256 << 20, 32 << 20);

  /** The largest archive that is opened inside of something else, in bytes. */
  static final int NESTED_ARCHIVE = 32 << 20;

  /** How many archives may lie in one another. */
  static final int NESTING = 3;

  /** The largest file that is held in memory, in bytes; of a larger one it is known that it is. */
  static final int DOCUMENT = 1 << 20;

  /** Up to so many bytes an archive may unpack to as many times its size as it likes. */
  static final long FREE = 4 << 20;

  /** Source code packs to a fifth or a tenth. */
  static final int RATIO = 100;

  static boolean isBomb(long unpacked, long packed) {
    return unpacked > FREE && unpacked / RATIO > packed;
  }

  static NotTakenException bomb() {
    return new NotTakenException(
        "unpacks to more than "
            + RATIO
            + " times its size; hand in an archive with your source files alone");
  }
}
