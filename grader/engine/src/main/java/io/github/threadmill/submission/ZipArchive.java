package io.github.threadmill.submission;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Enumeration;
import java.util.Optional;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.io.IOUtils;

/** A zip archive. Its central directory says what is in it; a file is unpacked when it is read. */
final class ZipArchive implements Archive {

  /** What the format says names are in, unless they are marked as UTF-8. */
  private static final Charset OLD_NAMES = Charset.forName("IBM437");

  private static final int FILE_TYPE = 0170000;
  private static final int REGULAR = 0100000;
  private static final int DIRECTORY = 0040000;

  private final ZipFile zip;
  private final Listing listing;

  private ZipArchive(ZipFile zip, Listing listing) {
    this.zip = zip;
    this.listing = listing;
  }

  /** Reads the directory; the archive's from then on, the channel is closed with it. */
  static ZipArchive open(SeekableByteChannel bytes, Caps caps) throws NotTakenException {
    ZipFile zip = null;
    try {
      MeteredChannel metered = new MeteredChannel(bytes, caps.directory());
      zip = ZipFile.builder().setSeekableByteChannel(metered).setIgnoreLocalFileHeader(true).get();
      metered.lift();
      ZipArchive archive = new ZipArchive(zip, new Listing(caps.entries()));
      archive.list();
      return archive;
    } catch (IOException | RuntimeException broken) {
      IOUtils.closeQuietly(zip);
      IOUtils.closeQuietly(bytes);
      throw Damage.of(broken, "zip");
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
    IOUtils.closeQuietly(zip);
  }

  private void list() throws NotTakenException {
    for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
      ZipArchiveEntry entry = all.nextElement();
      String path = name(entry);
      EntryName name = EntryName.of(path);
      if (listing.isRefused(name)) {
        continue;
      }
      if (path.endsWith("/") || path.endsWith("\\")) {
        listing.addFolder(name);
      } else {
        listing.add(name, item(entry));
      }
    }
  }

  private Item item(ZipArchiveEntry entry) {
    int type = entry.getUnixMode() & FILE_TYPE;
    if (entry.isUnixSymlink()) {
      return Item.Odd.LINK;
    }
    if (type != 0 && type != REGULAR) {
      return type == DIRECTORY
          ? new Item.Odd("is a folder under the name of a file; pack the folder again")
          : Item.Odd.SPECIAL;
    }
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return new Item.Odd("is encrypted; pack it again without a password");
    }
    if (entry.getMethod() != ZipEntry.STORED && entry.getMethod() != ZipEntry.DEFLATED) {
      return new Item.Odd(
          "is packed by method %d, which is not read; pack it again as an ordinary zip archive"
              .formatted(entry.getMethod()));
    }
    return new ZippedDocument(zip, entry);
  }

  private static String name(ZipArchiveEntry entry) {
    byte[] raw = entry.getRawName();
    if (raw == null
        || entry.getGeneralPurposeBit().usesUTF8ForNames()
        || entry.getNameSource() != ZipArchiveEntry.NameSource.NAME) {
      return entry.getName();
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
    } catch (CharacterCodingException old) {
      return new String(raw, OLD_NAMES);
    }
  }
}
