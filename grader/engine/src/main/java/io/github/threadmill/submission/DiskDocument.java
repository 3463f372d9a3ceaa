package io.github.threadmill.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/** A regular file on disk. */
record DiskDocument(Path path) implements Item.Document {

  @Override
  public Optional<byte[]> read(int most) throws NotTakenException {
    try (InputStream bytes = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      byte[] content = bytes.readNBytes(most + 1);
      return content.length > most ? Optional.empty() : Optional.of(content);
    } catch (IOException unreadable) {
      throw new NotTakenException("cannot be read; allow it to be, or copy it again");
    }
  }
}
