package io.github.threadmill.submission;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/**
 * A tar archive packed by gzip. It can be read once from its beginning to its end, so the files
 * that may be wanted are held in memory; of a file that is too large to be wanted, its name.
 */
final class TarArchive implements Archive {

  /** What may stand before a file: long names and the attributes of several tools. */
  private static final int LONGEST_HEADER = 64 << 10;

  private final Caps caps;
  private final Listing listing;
  private long kept;

  private TarArchive(Caps caps) {
    this.caps = caps;
    this.listing = new Listing(caps.entries());
  }

  /** Reads all of it and closes the channel. */
  static TarArchive read(SeekableByteChannel bytes, Caps caps) throws NotTakenException {
    TarArchive archive = new TarArchive(caps);
    try (bytes) {
      InputStream packed = new BufferedInputStream(Channels.newInputStream(bytes));
      MeteredStream unpacked =
          new MeteredStream(
              GzipCompressorInputStream.builder()
                  .setInputStream(packed)
                  .setDecompressConcatenated(true)
                  .get(),
              bytes.size(),
              caps.unpacked());
      archive.list(unpacked);
      return archive;
    } catch (IOException | RuntimeException broken) {
      throw Damage.of(broken, "tar.gz");
    }
  }

  @Override
  public Item.Folder root() {
    return listing.root();
  }

  @Override
  public Optional<String> trouble() {
    return listing.trouble();
  }

  @Override
  public void close() {
    // all of it has been read
  }

  private void list(MeteredStream unpacked) throws IOException {
    TarArchiveInputStream tar = new TarArchiveInputStream(unpacked, StandardCharsets.UTF_8.name());
    boolean isEmpty = true;
    for (TarArchiveEntry entry = next(tar, unpacked); entry != null; entry = next(tar, unpacked)) {
      isEmpty = false;
      if (!entry.isCheckSumOK()) {
        throw new IOException("checksum of a header");
      }
      add(entry, tar);
      tar.transferTo(OutputStream.nullOutputStream());
    }
    if (isEmpty) {
      throw new NotTakenException("is empty, or no tar.gz archive; pack the folder again");
    }
    // Otherwise nobody learns that the end is missing.
    unpacked.transferTo(OutputStream.nullOutputStream());
  }

  private static TarArchiveEntry next(TarArchiveInputStream tar, MeteredStream unpacked)
      throws IOException {
    unpacked.allow(LONGEST_HEADER);
    TarArchiveEntry entry = tar.getNextEntry();
    unpacked.allow(Long.MAX_VALUE);
    return entry;
  }

  private void add(TarArchiveEntry entry, TarArchiveInputStream tar) throws IOException {
    EntryName name = EntryName.of(entry.getName());
    if (listing.isRefused(name) || Listing.isClutter(name)) {
      return;
    }
    if (entry.isSymbolicLink() || entry.isLink()) {
      listing.add(name, Item.Odd.LINK);
    } else if (entry.isDirectory()) {
      listing.addFolder(name);
    } else if (isRegular(entry)) {
      listing.add(name, document(entry.getName(), tar));
    } else {
      listing.add(name, Item.Odd.SPECIAL);
    }
  }

  private static boolean isRegular(TarArchiveEntry entry) {
    byte type = entry.getLinkFlag();
    return (type == TarConstants.LF_NORMAL || type == TarConstants.LF_OLDNORM) && !entry.isSparse();
  }

  private Item document(String name, TarArchiveInputStream tar) throws IOException {
    int most = Archive.isNamed(name) ? Caps.NESTED_ARCHIVE : Caps.DOCUMENT;
    byte[] content = tar.readNBytes(most + 1);
    if (content.length > most) {
      return new TooLarge();
    }
    kept += content.length;
    if (kept > caps.kept()) {
      throw new NotTakenException(
          "holds more than " + caps.kept() + " bytes of files; unpack it and name the folder");
    }
    return kept(content);
  }

  private static Item.Document kept(byte[] content) {
    return most -> content.length > most ? Optional.empty() : Optional.of(content.clone());
  }

  private record TooLarge() implements Item.Document {

    @Override
    public Optional<byte[]> read(int most) {
      return Optional.empty();
    }
  }
}
