package io.github.threadmill.submission;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** An archive, open: what is in it can be read until it is closed. Nothing is written to disk. */
interface Archive extends AutoCloseable {

  /** The suffixes of what can be opened. */
  Pattern SUFFIX = Pattern.compile("\\.(zip|tar\\.gz|tgz)$", Pattern.CASE_INSENSITIVE);

  /** The suffixes of what students pack as well, and what cannot be opened. */
  Pattern FOREIGN =
      Pattern.compile(
          "\\.(rar|7z|tar|gz|bz2|xz|zst|tbz2?|txz|lzma|cab|iso|dmg)$", Pattern.CASE_INSENSITIVE);

  Item.Folder root();

  /** The first name in it that cannot be taken; reason enough to refuse one student's archive. */
  Optional<String> trouble();

  @Override
  void close();

  static boolean isNamed(String name) {
    return SUFFIX.matcher(name).find();
  }

  static String withoutSuffix(String name) {
    return SUFFIX.matcher(name).replaceFirst("");
  }

  /**
   * Opens an archive that was named.
   *
   * @throws NotTakenException if it cannot be read
   */
  static Archive open(Path file) throws NotTakenException {
    try {
      return open(String.valueOf(file.getFileName()), FileChannel.open(file), Caps.NAMED);
    } catch (NotTakenException refused) {
      throw refused;
    } catch (IOException unreadable) {
      throw new NotTakenException("cannot be read; allow it to be, or copy it again");
    }
  }

  /**
   * Opens an archive that lies in something else.
   *
   * @throws NotTakenException if it cannot be read
   */
  static Archive open(String name, Item.Document document) throws NotTakenException {
    byte[] bytes =
        document
            .read(Caps.NESTED_ARCHIVE)
            .orElseThrow(
                () ->
                    new NotTakenException(
                        "has more than "
                            + Caps.NESTED_ARCHIVE
                            + " bytes; hand in an archive with your source files alone"));
    return open(name, new SeekableInMemoryByteChannel(bytes), Caps.NESTED);
  }

  private static Archive open(String name, SeekableByteChannel bytes, Caps caps)
      throws NotTakenException {
    return name.toLowerCase(Locale.ROOT).endsWith(".zip")
        ? ZipArchive.open(bytes, caps)
        : TarArchive.read(bytes, caps);
  }
}
