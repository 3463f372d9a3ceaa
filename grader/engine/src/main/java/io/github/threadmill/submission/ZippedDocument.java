package io.github.threadmill.submission;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.InputStreamStatistics;

/** A file in a zip archive. What its header says of its size is not believed. */
record ZippedDocument(ZipFile zip, ZipArchiveEntry entry) implements Item.Document {

  @Override
  public Optional<byte[]> read(int most) throws NotTakenException {
    try (InputStream bytes = zip.getInputStream(entry)) {
      byte[] content = bytes.readNBytes(most + 1);
      if (bytes instanceof InputStreamStatistics packed
          && Caps.isBomb(content.length, packed.getCompressedCount())) {
        throw Caps.bomb();
      }
      if (content.length > most) {
        return Optional.empty();
      }
      CRC32 sum = new CRC32();
      sum.update(content);
      if (sum.getValue() != entry.getCrc()) {
        throw new IOException("checksum");
      }
      return Optional.of(content);
    } catch (IOException | RuntimeException broken) {
      if (broken instanceof NotTakenException refused) {
        throw refused;
      }
      throw new NotTakenException("is damaged in its archive; pack it again");
    }
  }
}
